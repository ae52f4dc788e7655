package studio.marquee.connect.source;

/** The fields of a connection form, as workspaces call them. */
enum FormField {
  FILE("file"),
  HOST("host"),
  PORT("port"),
  DATABASE("database"),
  USER("user"),
  TLS("tls"),
  CERTIFICATE("certificate"),
  OPTIONS("options"),
  DRIVER("driver"),
  JAR("driver/jar"),
  SHA256("driver/sha256"),
  RIGHT("acceptedRights/right"),
  RIGHT_BY("acceptedRights/by"),
  RIGHT_REASON("acceptedRights/reason");

  private final String word;

  FormField(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
