close-gate = Close the gate
close-gate--pull-the-chain = Pull the chain.
