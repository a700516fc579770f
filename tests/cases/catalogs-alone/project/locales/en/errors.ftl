error-network = The server did not answer. <a data-l10n-name="retry">Try again</a>
