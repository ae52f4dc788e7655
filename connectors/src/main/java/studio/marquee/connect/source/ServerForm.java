package studio.marquee.connect.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A database server. What is made cannot mislead a driver; the password is not part of it.
 *
 * @param options only those that the kind allows
 * @param driver for kinds whose driver does not come with Marquee
 * @param secretName the name that the password is kept under
 */
public record ServerForm(
    String name,
    ServerKind kind,
    Address address,
    Tls tls,
    Map<String, String> options,
    Optional<DriverJar> driver,
    List<AcceptedRight> acceptedRights,
    String secretName)
    implements SourceForm {
  public ServerForm {
    options = Map.copyOf(options);
    acceptedRights = List.copyOf(acceptedRights);
    for (Map.Entry<String, String> option : options.entrySet()) {
      FieldRefused.unless(isAllowed(kind, option), FormField.OPTIONS);
    }
    FieldRefused.unless(kind.isComplete(options), FormField.OPTIONS);
    FieldRefused.unless(
        tls.authority().isEmpty() || (kind.takesAuthority() && tls.isVerified()),
        FormField.CERTIFICATE);
    FieldRefused.unless(tls.mode() != Tls.Mode.OFF || address.isThisMachine(), FormField.TLS);
    FieldRefused.unless(driver.isPresent() == kind.needsDriver(), FormField.DRIVER);
  }

  private static boolean isAllowed(ServerKind kind, Map.Entry<String, String> option) {
    return kind.options().stream()
        .filter(known -> known.name().equals(option.getKey()))
        .anyMatch(known -> known.allows(option.getValue()));
  }

  boolean accepts(Right right) {
    return acceptedRights.stream().anyMatch(accepted -> accepted.right() == right);
  }
}
