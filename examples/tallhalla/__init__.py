"""Documents of Tallhälla, a municipality that does not exist, and the truth about them."""
