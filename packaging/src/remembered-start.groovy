// Java can keep what a start has loaded and linked, and the next one begins from there: half a second sooner. So the
// finished folder is started once, with a small demo brand, as a marketer would: refresh, then count. It shows as well that
// the folder works. A Java other than this one, or a folder that was moved, starts as if nothing had been kept.
import java.nio.file.Files

def toolchains = session.container.lookup('org.apache.maven.toolchain.ToolchainManager')
def java = new File(toolchains.getToolchainFromBuildContext('jdk', session).findTool('java'))
def target = new File(project.build.directory)
def home = new File(target, 'marquee')
def kept = new File(home, 'lib/marquee.aot')
def scratch = new File(target, 'first-start')
def launcher = new File(home, System.getProperty('os.name').startsWith('Windows') ? 'bin/marquee.cmd' : 'bin/marquee').path
def audience = new File(scratch, 'brand/workspace/templates/gold-and-silver-members.segment.json').path
def workspace = new File(scratch, 'brand/workspace').path

def start = { String options, String... command ->
  def process = new ProcessBuilder([launcher] + (command as List))
  process.environment().put('MARQUEE_JAVA_HOME', java.parentFile.parent)
  process.environment().put('MARQUEE_DATA', new File(scratch, 'data').path)
  process.environment().put('JDK_JAVA_OPTIONS', options)
  process.redirectErrorStream(true)
  def running = process.start()
  def said = running.inputStream.getText('UTF-8')
  if (running.waitFor() != 0) {
    throw new IllegalStateException("marquee ${command.join(' ')} ended with ${running.exitValue()}:\n${said}")
  }
}

if (scratch.exists()) {
  scratch.deleteDir()
}
Files.createDirectories(scratch.toPath())
start('', 'demo', new File(scratch, 'brand').path, '--people', '1000')
start('', 'count', '--workspace', workspace, audience)
start("-XX:AOTCacheOutput=\"${kept}\"", 'count', '--workspace', workspace, audience)
scratch.deleteDir()
if (!kept.isFile()) {
  throw new IllegalStateException("Java kept nothing of a start in ${kept}")
}
