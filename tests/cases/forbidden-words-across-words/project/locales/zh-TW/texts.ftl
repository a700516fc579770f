tv = 選擇電視頻道。
measure = 進行品質量測。
play = 播放視頻。
