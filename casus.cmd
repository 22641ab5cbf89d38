@echo off
rem Builds Casus when its sources are newer than the last build, then runs it with the arguments given.
rem Needs the .NET 10 SDK and nothing else. The file "casus" beside this one does the same for Linux and macOS.
setlocal
set "root=%~dp0"
if "%root:~-1%"=="\" set "root=%root:~0,-1%"
set "builds=%root%\artifacts\casus"
set "current=%builds%\current"

where dotnet >nul 2>nul
if errorlevel 1 (
    echo casus: the .NET 10 SDK is needed and no dotnet was found; get it from https://dotnet.microsoft.com/download 1>&2
    exit /b 2
)

rem Says "fresh" and leaves with 0 when no source is newer than the file "current".
set "build="
if not exist "%current%" goto build
set /p build=<"%current%"
if not exist "%builds%\%build%\casus.dll" goto build
powershell -NoProfile -Command "$t = (Get-Item -LiteralPath $env:current).LastWriteTimeUtc; $src = $env:root + '\src'; $s = Get-ChildItem -LiteralPath $src -Recurse | Where-Object { $_.FullName.Substring($src.Length) -notmatch '\\(bin|obj|wwwroot)(\\|$)' }; $p = 'Directory.Build.props', 'Directory.Packages.props', 'global.json' | ForEach-Object { Get-Item -LiteralPath ($env:root + '\' + $_) }; if (@($s) + @($p) | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 goto run

:build
rem Asked in this folder, where global.json counts. Whatever else dotnet answers is no version of two digits and a full stop.
pushd "%root%"
dotnet --version 2>nul | findstr /r "^[1-9][0-9]\." >nul
set "version=%errorlevel%"
popd
if not "%version%"=="0" goto wrong
if not exist "%builds%" mkdir "%builds%"
if exist "%current%" (echo Building Casus ^(its sources have changed^) ... 1>&2) else (echo Building Casus ^(first run only^) ... 1>&2)
set "build=build-%random%%random%"
set "log=%builds%\%build%.log"
>"%builds%\%build%.next" echo %build%
dotnet publish "%root%\src\Casus\Casus.csproj" -c Release --nologo -v quiet --artifacts-path "%root%\artifacts\build" -o "%builds%\%build%" -p:RunAnalyzers=false -p:GenerateDocumentationFile=false --use-current-runtime --self-contained false -p:PublishReadyToRun=true >"%log%" 2>&1
if not errorlevel 1 goto built
rem Compiling ahead of time needs a compiler from the package feed; without it, plain.
dotnet publish "%root%\src\Casus\Casus.csproj" -c Release --nologo -v quiet --artifacts-path "%root%\artifacts\build" -o "%builds%\%build%" -p:RunAnalyzers=false -p:GenerateDocumentationFile=false -p:PublishReadyToRun=false >"%log%" 2>&1
if not errorlevel 1 goto built
type "%log%" 1>&2
del "%log%" "%builds%\%build%.next"
echo casus: the build failed, for the reason above 1>&2
exit /b 2

:built
del "%log%"
set "before="
if exist "%current%" set /p before=<"%current%"
move /y "%builds%\%build%.next" "%current%" >nul
rem The build before this one stays: a run of it may still be under way.
for /d %%d in ("%builds%\build-*") do if /i not "%%~nxd"=="%build%" if /i not "%%~nxd"=="%before%" rd /s /q "%%d" 2>nul

:run
if not defined CASUS_LIBRARY set "CASUS_LIBRARY=%root%\treaties"
if not defined CASUS_PAGES set "CASUS_PAGES=%root%\src\Casus\wwwroot"
dotnet "%builds%\%build%\casus.dll" %*
exit /b %errorlevel%

:wrong
echo casus: the .NET 10 SDK is needed and the dotnet found here is another; get it from https://dotnet.microsoft.com/download 1>&2
exit /b 2
