remove = 移除訪客
remove--delete-the-guest = 刪除訪客。
remove--move-a-guest = 變更訪客日期
remove--enter-the-new-day = 輸入新的日期。
