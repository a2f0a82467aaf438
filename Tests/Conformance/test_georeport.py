"""The suite against the server that OPEN311_ADDRESS names; what it asks is in georeport.py."""

from georeport import *  # noqa: F401,F403
