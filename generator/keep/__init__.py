"""What is kept between builds, and whether there is anything to build: quick to load, and quick to say so."""
