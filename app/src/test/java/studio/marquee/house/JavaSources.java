package studio.marquee.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The texts and calls in Java sources, read by the compiler's own parser: comments, escapes and
 * text blocks are what the language says they are, and nothing has to compile.
 */
record JavaSources(int files, List<Literal> literals, List<Call> calls) {
  /** A text as written; parts that are no literals stand as {@code ?}. */
  record Literal(String place, long line, String value) {}

  /** A call by name; the text is its first argument, if that is a literal or a constant of one. */
  record Call(String place, long line, String receiver, String name, List<String> text) {}

  static JavaSources read(SourceTree tree, Predicate<String> wanted) {
    List<String> places = tree.places(place -> place.endsWith(".java") && wanted.test(place));
    if (places.isEmpty()) {
      return new JavaSources(0, List.of(), List.of());
    }
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  problem -> {},
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(places.stream().map(tree::path).toList()));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      Constants constants = new Constants();
      units.forEach(unit -> constants.scan(unit, null));
      SourceScanner scanner =
          new SourceScanner(tree, Trees.instance(task).getSourcePositions(), constants);
      units.forEach(unit -> scanner.scan(unit, null));
      return new JavaSources(places.size(), scanner.literals(), scanner.calls());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
