package studio.marquee.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the modules compile to, and what their sources say there must be. */
final class ProductionClasses {
  private static final List<String> MODULES = List.of("query-model", "connectors", "app");

  private final SourceTree tree;

  ProductionClasses(SourceTree tree) {
    this.tree = tree;
  }

  JavaClasses all() {
    List<Path> folders =
        MODULES.stream()
            .map(module -> tree.path(module + "/target/classes"))
            .filter(Files::isDirectory)
            .toList();
    return new ClassFileImporter().importPaths(folders);
  }

  Set<String> namesInSources() {
    Set<String> names = new TreeSet<>();
    for (String module : MODULES) {
      String root = module + "/src/main/java/";
      tree.places(place -> place.startsWith(root) && place.endsWith(".java")).stream()
          .map(place -> place.substring(root.length(), place.length() - ".java".length()))
          .map(place -> place.replace('/', '.'))
          .forEach(names::add);
    }
    return names;
  }
}
