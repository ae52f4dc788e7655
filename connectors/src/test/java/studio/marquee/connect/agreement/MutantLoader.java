package studio.marquee.connect.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Loads everything that a mutant changes the meaning of anew, and shares the rest. What values are
 * made of cannot be shared where it is changed itself; then all of our classes are loaded anew.
 */
final class MutantLoader extends ClassLoader {
  private static final String OURS = "studio.marquee.";
  private static final Set<String> SHARED = Set.of(Judge.class.getName(), Fuel.class.getName());

  private final Map<String, byte[]> changed;
  private final boolean isAllAnew;

  MutantLoader(Map<String, byte[]> changed) {
    super(MutantLoader.class.getClassLoader());
    this.changed = Map.copyOf(changed);
    this.isAllAnew = !changed.keySet().stream().allMatch(MutantLoader::isOfTheCompiler);
  }

  boolean isAllAnew() {
    return isAllAnew;
  }

  static byte[] bytes(String type) {
    String path = type.replace('.', '/') + ".class";
    try (InputStream file = MutantLoader.class.getClassLoader().getResourceAsStream(path)) {
      return Objects.requireNonNull(file, path).readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Judge judge() throws ReflectiveOperationException {
    return (Judge) loadClass(Trial.class.getName()).getDeclaredConstructor().newInstance();
  }

  private static boolean isOfTheCompiler(String name) {
    return name.startsWith("studio.marquee.model.sql.")
        || name.startsWith("studio.marquee.model.member.")
        || name.startsWith("studio.marquee.model.moment.Windows");
  }

  private boolean isLoadedHere(String name) {
    boolean isTrial =
        name.equals(Trial.class.getName()) || name.startsWith(Trial.class.getName() + "$");
    boolean isOurs = isAllAnew && name.startsWith(OURS);
    return (isTrial || isOurs || isOfTheCompiler(name))
        && SHARED.stream()
            .noneMatch(shared -> name.equals(shared) || name.startsWith(shared + "$"));
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (!isLoadedHere(name)) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      byte[] code = changed.getOrDefault(name, bytes(name));
      return defineClass(name, code, 0, code.length);
    }
  }
}
