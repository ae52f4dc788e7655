// DuckDB's driver carries its library for every system and unpacks 70 MB of it at each start. Beside the jar, and no
// longer in it, the library is loaded where it lies; a start is a quarter of a second shorter and nothing is left in temp folders.
import java.nio.file.FileSystems
import java.nio.file.Files
import java.nio.file.StandardCopyOption

def lib = new File(project.build.directory, 'marquee/lib').toPath()
def system = System.getProperty('os.name').toLowerCase(Locale.ROOT)
def os = system.startsWith('windows') ? 'windows' : system.startsWith('mac') ? 'macos' : 'linux'
def arch = System.getProperty('os.arch') in ['aarch64', 'arm64'] ? 'arm64' : 'amd64'
def wanted = "libduckdb_java.so_${os}_${arch}".toString()

def jars = Files.newDirectoryStream(lib, 'duckdb_jdbc-*.jar').withCloseable { it.toList() }
if (jars.size() != 1) {
  throw new IllegalStateException("expected one driver of DuckDB in ${lib}, found ${jars.size()}")
}
FileSystems.newFileSystem(jars[0]).withCloseable { jar ->
  def library = jar.getPath(wanted)
  if (!Files.exists(library)) {
    throw new IllegalStateException("the driver of DuckDB has no ${wanted}")
  }
  Files.copy(library, lib.resolve(wanted), StandardCopyOption.REPLACE_EXISTING)
  Files.newDirectoryStream(jar.getPath('/'), 'libduckdb_java.so_*').withCloseable { it.toList() }.each { Files.delete(it) }
}
