// Runs bin/marquee with this terminal, on the Java that this build has selected, and passes its exit code on.
// exec-maven-plugin cannot do the last: it turns every failure into its own and prints a trace around it.
def toolchains = session.container.lookup('org.apache.maven.toolchain.ToolchainManager')
def java = new File(toolchains.getToolchainFromBuildContext('jdk', session).findTool('java'))
def target = new File(project.build.directory)
def isWindows = System.getProperty('os.name').startsWith('Windows')

def studio = new ProcessBuilder(
    new File(target, isWindows ? 'marquee/bin/marquee.cmd' : 'marquee/bin/marquee').path,
    '--demo', new File(target, 'demo-brand').path)
studio.environment().put('MARQUEE_JAVA_HOME', java.parentFile.parent)
studio.environment().putIfAbsent('MARQUEE_DATA', new File(target, 'data').path)
def code = studio.inheritIO().start().waitFor()
if (code != 0) {
  System.exit(code)
}
