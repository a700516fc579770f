bicycles = 腳踏車
bicycles--lock-your-bicycle = 請將腳踏車上鎖。
bicycles--the-shed = 車棚
bicycles--it-is-behind-the-house = 車棚在屋後。
