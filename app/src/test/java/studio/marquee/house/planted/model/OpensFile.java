package studio.marquee.house.planted.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

record OpensFile(Path path) {
  String content() throws IOException {
    return Files.readString(path);
  }
}
