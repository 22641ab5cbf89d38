@echo off
rem Builds everything and runs every test. The last line says "N passed, N failed".
rem Needs the .NET 10 SDK and nothing else. The file "test" beside this one does the same for Linux and macOS.
setlocal
set "root=%~dp0"
if "%root:~-1%"=="\" set "root=%root:~0,-1%"

where dotnet >nul 2>nul
if errorlevel 1 (
    echo test: the .NET 10 SDK is needed and no dotnet was found; get it from https://dotnet.microsoft.com/download 1>&2
    exit /b 2
)
rem Asked in this folder, where global.json counts. Whatever else dotnet answers is no version of two digits and a full stop.
pushd "%root%"
dotnet --version 2>nul | findstr /r "^[1-9][0-9]\." >nul
set "version=%errorlevel%"
popd
if not "%version%"=="0" goto wrong

set "results=%root%\artifacts\test-results\%random%%random%"
dotnet test "%root%\Casus.slnx" -c Release --nologo --artifacts-path "%root%\artifacts\test" --logger trx --results-directory "%results%" %*
set "code=%errorlevel%"
powershell -NoProfile -Command "$p = 0; $f = 0; $n = 0; Get-ChildItem -Path $env:results -Filter *.trx -ErrorAction SilentlyContinue | ForEach-Object { $n++; $c = ([xml](Get-Content -LiteralPath $_.FullName -Raw)).TestRun.ResultSummary.Counters; $p += [int]$c.passed; $f += [int]$c.failed + [int]$c.error + [int]$c.timeout + [int]$c.aborted }; if ($f -eq 0 -and ($n -eq 0 -or $env:code -ne '0')) { $f = 1 }; Write-Output ('{0} passed, {1} failed' -f $p, $f); exit [int]($f -gt 0)"
set "code=%errorlevel%"
if exist "%results%" rmdir /s /q "%results%"
exit /b %code%

:wrong
echo test: the .NET 10 SDK is needed and the dotnet found here is another; get it from https://dotnet.microsoft.com/download 1>&2
exit /b 2
