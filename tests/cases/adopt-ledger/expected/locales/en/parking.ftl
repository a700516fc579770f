parking = Reserve a parking space
parking--open-the-parking-app = Open the parking app.
parking--select-a-space-and-then-select-reserve = Select a space, and then select **Reserve**.
