-product-vault =
    { $form ->
        [genitive] Vaults
       *[nominative] Vault
    }
