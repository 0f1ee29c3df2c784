"""Whether the tests notice a mistake: small mistakes are put into the code one by one, and each must fail a test."""
