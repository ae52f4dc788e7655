package studio.marquee.connect.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.format.DescribedSource;
import studio.marquee.model.format.DescribedSource.DescribedDriver;
import studio.marquee.model.format.DescribedSource.DescribedRight;
import studio.marquee.model.format.DescribedSource.DescribedTls;
import studio.marquee.model.format.DescribedSource.Server;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Makes forms of what a workspace describes. What a driver could misread ends here, long before
 * there is a driver.
 *
 * @param folder the workspace, which files are relative to and passwords are kept for
 */
public record SourceForms(Path folder) {
  private static final String[] JAR = {".jar"};
  private static final String[] CERTIFICATE = {".pem", ".crt", ".cer"};

  public SourceForm form(DescribedSource described) throws ProblemException {
    try {
      return switch (described) {
        case DescribedSource.DuckDbFile file -> form(file);
        case Server server -> form(server);
      };
    } catch (FieldRefused refused) {
      throw new ProblemException(problem(described, refused.field()), refused);
    }
  }

  private static Problem problem(DescribedSource described, FormField field) {
    boolean hasNoTlsElsewhere =
        field == FormField.TLS
            && described instanceof Server server
            && server.tls() == DescribedTls.OFF;
    return hasNoTlsElsewhere
        ? Problem.of(SourceProblem.TLS_OFF_ELSEWHERE, described.name())
        : Problem.of(SourceProblem.FIELD_REFUSED, described.name(), field.word());
  }

  private SourceForm form(DescribedSource.DuckDbFile described) {
    FieldRefused.unless(FieldRules.isPath(described.file()), FormField.FILE);
    return new SourceForm.DuckDbFile(
        described.name(), folder.resolve(described.file()).normalize());
  }

  private SourceForm form(Server described) {
    ServerKind kind = ServerKind.of(described.kind());
    Address address =
        new Address(
            described.place().host(),
            described.place().port().orElse(kind.defaultPort()),
            described.place().database(),
            described.place().user());
    return new ServerForm(
        described.name(),
        kind,
        address,
        tls(described),
        described.options(),
        described.driver().map(this::driver),
        rights(described),
        secretName(described.name(), address.user()));
  }

  private Tls tls(Server described) {
    Tls.Mode mode =
        switch (described.tls()) {
          case VERIFY -> Tls.Mode.VERIFIED;
          case OFF -> Tls.Mode.OFF;
          case UNPROTECTED -> Tls.Mode.UNPROTECTED;
        };
    return described.certificate().isEmpty()
        ? new Tls(mode, Optional.empty())
        : new Tls(
            mode, Optional.of(within(described.certificate(), FormField.CERTIFICATE, CERTIFICATE)));
  }

  private DriverJar driver(DescribedDriver described) {
    return new DriverJar(within(described.jar(), FormField.JAR, JAR), described.sha256());
  }

  private Path within(String path, FormField field, String[] endings) {
    FieldRefused.unless(FieldRules.isPathWithin(folder, path, endings), field);
    return folder.resolve(path).toAbsolutePath().normalize();
  }

  private static List<AcceptedRight> rights(Server described) {
    List<AcceptedRight> rights = new ArrayList<>();
    for (DescribedRight accepted : described.acceptedRights()) {
      Right right =
          Right.called(accepted.right()).orElseThrow(() -> new FieldRefused(FormField.RIGHT));
      rights.add(new AcceptedRight(right, accepted.by(), accepted.reason()));
    }
    return rights;
  }

  /** The same workspace, source and user always give the same name. */
  private String secretName(String source, String user) {
    String place = folder.toAbsolutePath().normalize().toString();
    return "source/" + shortHash(place) + "/" + source + "/" + user;
  }

  private static String shortHash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
