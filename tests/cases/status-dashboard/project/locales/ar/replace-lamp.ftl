replace-lamp = استبدال مصباح { -projector }
    .description = وضع مصباح جديد.
