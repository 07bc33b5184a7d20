@echo off
rem Runs alembic, without Maven: needs nothing but Java 17 or newer.
rem ALEMBIC_JAVA_OPTS holds further options for the JVM.
setlocal

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if defined JAVA_HOME if not exist "%JAVA%.exe" (
    echo alembic: there is no "%JAVA%.exe": point JAVA_HOME to Java 17 or newer, or unset it. 1>&2
    exit /b 1
)
if not defined JAVA_HOME where /q java.exe || (
    echo alembic: there is no java in the PATH: install Java 17 or newer, or set JAVA_HOME. 1>&2
    exit /b 1
)

set "CLI="
for %%J in ("%~dp0..\lib\alembic-distribution-*.jar") do set "CLI=%%~fJ"
if not defined CLI (
    echo alembic: there are no jars in "%~dp0..\lib": unpack the distribution again. 1>&2
    exit /b 1
)

"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -Xlog:disable -Xlog:all=warning:stderr %ALEMBIC_JAVA_OPTS% -jar "%CLI%" %*
exit /b %ERRORLEVEL%
