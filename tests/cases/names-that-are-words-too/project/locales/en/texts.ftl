t01 = The **Status** column shows the status of the job.
t02 = Click **Start**.
t03 = Click **Start**.
t04 = Open the page of GitHub.
