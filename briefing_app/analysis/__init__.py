"""What the views show and must decide: pairs, differences, chart data, table rows. No Qt."""
