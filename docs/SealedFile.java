import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens and makes sealed files of Bilat without Bilat, with what Java 11 and later have on board.
 *
 * <pre>
 * java docs/SealedFile.java open file.sealed.json "the passphrase" > file.bilat.json
 * java docs/SealedFile.java seal file.bilat.json  "the passphrase" > file.sealed.json
 * </pre>
 *
 * Without a passphrase behind the file one line of the standard input is it, in UTF-8: no other program sees it there, and
 * its letters are the same whatever the language of the system is set to.
 *
 * Java's own PBKDF2WithHmacSHA256 is not used: what it makes of characters beyond ASCII is not the same everywhere.
 */
public class SealedFile {
  static final String HEADER =
      "{\"format\":\"bilat-sealed\",\"version\":1,"
          + "\"kdf\":{\"name\":\"PBKDF2\",\"hash\":\"SHA-256\",\"iterations\":%s,\"salt\":\"%s\"},"
          + "\"cipher\":{\"name\":\"AES-GCM\",\"length\":256,\"iv\":\"%s\"},"
          + "\"compression\":\"%s\"}";

  public static void main(String[] args) throws Exception {
    byte[] file = Files.readAllBytes(Path.of(args[1]));
    String passphrase = args.length > 2 ? args[2] : new Scanner(System.in, StandardCharsets.UTF_8).nextLine();
    byte[] out = args[0].equals("seal") ? seal(file, passphrase) : open(file, passphrase);
    System.out.write(out, 0, out.length);
    System.out.flush();
  }

  static byte[] open(byte[] file, String passphrase) throws Exception {
    String text = new String(file, StandardCharsets.UTF_8);
    int iterations = Integer.parseInt(value(text, "iterations"));
    String salt = value(text, "salt"), iv = value(text, "iv"), compression = value(text, "compression");
    String header = String.format(HEADER, iterations, salt, iv, compression);
    byte[] key = pbkdf2(passphrase, bytes(salt), iterations);
    // AEADBadTagException: the passphrase is another one, or the file was altered.
    byte[] plain = aes(Cipher.DECRYPT_MODE, key, bytes(iv), header, bytes(value(text, "data")));
    return compression.equals("none") ? plain : inflate(plain);
  }

  static byte[] seal(byte[] plain, String passphrase) throws Exception {
    byte[] salt = new byte[16], iv = new byte[12];
    new SecureRandom().nextBytes(salt);
    new SecureRandom().nextBytes(iv);
    int iterations = 600_000;
    String header = String.format(HEADER, iterations, base64(salt), base64(iv), "deflate-raw");
    byte[] key = pbkdf2(passphrase, salt, iterations);
    byte[] data = aes(Cipher.ENCRYPT_MODE, key, iv, header, deflate(plain));
    String text = header.substring(0, header.length() - 1) + ",\"data\":\"" + base64(data) + "\"}";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** RFC 8018, 5.2, for one block: HMAC-SHA-256 gives the 32 bytes that AES-256 needs. */
  static byte[] pbkdf2(String passphrase, byte[] salt, int iterations) throws Exception {
    byte[] secret = Normalizer.normalize(passphrase, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    byte[] round = mac.doFinal(ByteBuffer.allocate(salt.length + 4).put(salt).putInt(1).array());
    byte[] key = round.clone();
    for (int i = 1; i < iterations; i++) {
      round = mac.doFinal(round);
      for (int j = 0; j < key.length; j++) key[j] ^= round[j];
    }
    return key;
  }

  static byte[] aes(int mode, byte[] key, byte[] iv, String header, byte[] data) throws Exception {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
    cipher.updateAAD(header.getBytes(StandardCharsets.UTF_8));
    return cipher.doFinal(data);
  }

  static byte[] deflate(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    deflater.setInput(plain);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] piece = new byte[8192];
    while (!deflater.finished()) out.write(piece, 0, deflater.deflate(piece));
    return out.toByteArray();
  }

  static byte[] inflate(byte[] packed) throws Exception {
    Inflater inflater = new Inflater(true);
    inflater.setInput(packed);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] piece = new byte[8192];
    while (!inflater.finished()) {
      int n = inflater.inflate(piece);
      if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) throw new Exception("cut short");
      out.write(piece, 0, n);
    }
    return out.toByteArray();
  }

  /** Enough of JSON for this: no value in a sealed file holds a quotation mark or an escape. */
  static String value(String text, String key) {
    Matcher found = Pattern.compile("\"" + key + "\"\\s*:\\s*\"?([^\",\\s}]*)").matcher(text);
    if (!found.find()) throw new IllegalArgumentException(key + " is missing");
    return found.group(1);
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
