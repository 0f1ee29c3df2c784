"""The only room that knows .xlsx: read safely, recognise forms by their headers, build examples."""
