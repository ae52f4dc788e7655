package studio.marquee.connect.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What a driver is told: an address of a fixed shape and its settings, all but the password.
 *
 * @param secret the setting that the password goes into
 */
record DriverCall(String url, Map<String, String> settings, String secret) {
  DriverCall {
    settings = Map.copyOf(settings);
  }

  static DriverCall to(String url) {
    return new DriverCall(url, Map.of(), "password");
  }

  DriverCall with(String setting, Object value) {
    Map<String, String> more = new LinkedHashMap<>(settings);
    more.put(setting, String.valueOf(value));
    return new DriverCall(url, more, secret);
  }

  DriverCall withAll(Map<String, String> chosen) {
    DriverCall call = this;
    for (Map.Entry<String, String> setting : chosen.entrySet()) {
      call = call.with(setting.getKey(), setting.getValue());
    }
    return call;
  }

  DriverCall withSecretIn(String setting) {
    return new DriverCall(url, settings, setting);
  }

  Properties with(String password) {
    Properties properties = new Properties();
    properties.putAll(settings);
    properties.setProperty(secret, password);
    return properties;
  }
}
