package studio.marquee.app.cli;

/** The version that the build wrote into the jar. */
public final class ProductVersion {
  private ProductVersion() {}

  public static String text() {
    String version = ProductVersion.class.getPackage().getImplementationVersion();
    return version == null ? "(built from classes)" : version;
  }
}
