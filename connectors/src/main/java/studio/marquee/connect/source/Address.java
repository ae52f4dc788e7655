package studio.marquee.connect.source;

/**
 * Where a server is and as whom to sign in. There is no address with a text in it that a driver
 * could read as anything else.
 *
 * @param host in letters of ASCII
 */
public record Address(String host, int port, String database, String user) {
  private static final int LAST_PORT = 65_535;

  public Address {
    host = FieldRules.host(host).orElseThrow(() -> new FieldRefused(FormField.HOST));
    FieldRefused.unless(port > 0 && port <= LAST_PORT, FormField.PORT);
    FieldRefused.unless(FieldRules.isName(database), FormField.DATABASE);
    FieldRefused.unless(FieldRules.isUser(user), FormField.USER);
  }

  /** Whether no network lies between. */
  boolean isThisMachine() {
    String bare = host.replace("[", "").replace("]", "");
    return bare.equals("localhost") || bare.startsWith("127.") || bare.equals("::1");
  }

  /** Host and port as addresses have them. */
  String authority() {
    boolean isBareNumber = host.indexOf(':') >= 0 && !host.startsWith("[");
    return (isBareNumber ? "[" + host + "]" : host) + ":" + port;
  }
}
