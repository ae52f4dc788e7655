package studio.marquee.model.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A source as {@code workspace.yaml} describes it, before anything is looked up or believed. */
public sealed interface DescribedSource {
  String name();

  /** A DuckDB file, relative to the workspace's folder or absolute. */
  record DuckDbFile(String name, String file) implements DescribedSource {}

  /**
   * A database server. Its texts are what somebody wrote; whether a driver may see them is for the
   * connectors to say.
   *
   * @param certificate the file of the authority that the server's certificate comes from, relative
   *     to the workspace's folder; blank for those that Java trusts
   * @param driver for databases whose driver does not come with Marquee
   */
  record Server(
      String name,
      SourceKind kind,
      Place place,
      DescribedTls tls,
      String certificate,
      Map<String, String> options,
      Optional<DescribedDriver> driver,
      List<DescribedRight> acceptedRights)
      implements DescribedSource {
    public Server {
      options = Map.copyOf(options);
      acceptedRights = List.copyOf(acceptedRights);
    }
  }

  /** Where the server is and as whom to sign in. */
  record Place(String host, OptionalInt port, String database, String user) {}

  /** How the way to the server is protected. */
  enum DescribedTls {
    VERIFY("verify"),
    OFF("off"),
    UNPROTECTED("unprotected");

    private final String word;

    DescribedTls(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * A driver that the data team brings.
   *
   * @param jar its file, relative to the workspace's folder
   * @param sha256 what that file must hash to, in hexadecimal
   */
  record DescribedDriver(String jar, String sha256) {}

  /** More rights than reading needs, which a steward takes the responsibility for. */
  record DescribedRight(String right, String by, String reason) {}
}
