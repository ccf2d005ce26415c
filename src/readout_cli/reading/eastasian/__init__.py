"""What the readers of Chinese, Japanese and Korean share."""
