"""The guard of every test run: no socket to anywhere, no question for a host."""

import socket

import pytest


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_socket_to_the_network_is_refused(family: socket.AddressFamily) -> None:
    with pytest.raises(Exception, match="no business on the network"):
        socket.socket(family)


def test_asking_for_a_host_is_refused() -> None:
    with pytest.raises(Exception, match="asked for a host: localhost"):
        socket.getaddrinfo("localhost", 80)


def test_a_socket_of_this_computer_is_allowed() -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"hello")
        assert other.recv(5) == b"hello"
