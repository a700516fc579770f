self.stegvisPages=[
[["復歸火警警報\n 以鑰匙打開受信總機 掀開護蓋 按下黃色按鈕 在記錄簿寫下時間","fire/reset-alarm.html"]],
[["測試火警警報\n 以鑰匙打開受信總機 掀開護蓋 press the blue button","test-alarm.html"]],
];
