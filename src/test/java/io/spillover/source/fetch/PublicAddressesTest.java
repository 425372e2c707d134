package io.spillover.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.3",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::1",
                "2001::1",
                "2001:db8::1",
                "100::1",
                "3fff::1"
            })
    void private_and_special_addresses_are_not_public(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "93.184.215.14",
                "172.15.255.255",
                "172.32.0.1",
                "100.128.0.1",
                "169.253.255.255",
                "223.255.255.255",
                "2606:4700::1111",
                "64:ff9b::101:101",
                "2002:101:101::1",
                "::ffff:1.1.1.1"
            })
    void others_are(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://2130706433/", "http://127.1/", "http://[::1]/", "http://localhost/", "http://0/"})
    void other_spellings_of_this_machine_are_refused(String address) {
        Guard guard = new Guard(Resolver.OF_SYSTEM, false);
        assertThatThrownBy(() -> guard.checked(URI.create(address))).isInstanceOf(Guard.Forbidden.class);
    }

    @Test
    void a_name_with_one_private_address_among_others_is_refused() {
        Guard guard = new Guard(
                host -> List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("192.168.0.1")), false);
        assertThatThrownBy(() -> guard.checked(URI.create("http://two.example/")))
                .hasMessageContaining("192.168.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http:///a", "https://user:word@example.org/", "file:///etc/passwd", "jar:file:a!/b", "//a/b"})
    void what_is_no_address_of_the_web_is_refused_before_it_is_resolved(String address) {
        assertThat(Guard.objection(URI.create(address))).isPresent();
    }
}
