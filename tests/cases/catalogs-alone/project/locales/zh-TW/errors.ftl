error-network = 伺服器沒有回應。<a data-l10n-name="retry">再試一次</a>
