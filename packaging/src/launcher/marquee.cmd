@echo off
rem Starts Marquee: the window, or with a command the command line.
setlocal
set "needed=25"
for %%I in ("%~dp0..") do set "home=%%~fI"
set "java="

call :try "%MARQUEE_JAVA_HOME%"
call :try "%JAVA_HOME%"
call :try "%home%\runtime"
for /f "delims=" %%I in ('where java 2^>nul') do call :try "%%~dpI.."
for %%V in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "BellSoft" "Amazon Corretto") do (
  for /d %%I in ("%ProgramFiles%\%%~V\*") do call :try "%%~fI"
)
for /d %%I in ("%USERPROFILE%\.jdks\*") do call :try "%%~fI"

if not defined java (
  echo Marquee needs Java %needed% or newer and found none: install a JDK %needed%, for example Eclipse Temurin %needed%, or set MARQUEE_JAVA_HOME to the folder of one. 1>&2
  exit /b 2
)

rem What Java kept of an earlier start, if it is there.
set "kept="
if exist "%home%\lib\marquee.aot" set "kept=-XX:AOTCache="%home%\lib\marquee.aot""

"%java%\bin\java.exe" %kept% "@%home%\lib\java.options" --module-path "%home%\lib\javafx" -cp "%home%\lib\*" studio.marquee.app.boot.Marquee %*
exit /b %errorlevel%

rem Remembers the folder %1 if it is a Java of at least the version needed and none was found yet.
:try
if defined java exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f tokens^=2^ delims^=^=.^" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do if %%V geq %needed% set "java=%~1"
exit /b 0
