"""The 对比 view: ledger, wording, phrases and standings."""
