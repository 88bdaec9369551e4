# SPDX-License-Identifier: Apache-2.0
# Two network namespaces that stand for two hosts, 10.99.7.1 and 10.99.7.2, and what Open MPI needs to
# reach them without ssh. Sourced; works in the current folder.

hosts=()

make_hosts() { # fails where namespaces cannot be made; hosts.err says why
  local end names=("entente-a$$" "entente-b$$")
  ip link add "ea$$" type veth peer name "eb$$" 2>hosts.err || return 1
  for end in 0 1; do
    local name=${names[end]} device
    device=$([ $end = 0 ] && echo "ea$$" || echo "eb$$")
    { ip netns add "$name" && hosts+=("$name") && ip link set "$device" netns "$name" \
      && ip -n "$name" addr add "10.99.7.$((end + 1))/24" dev "$device" \
      && ip -n "$name" link set "$device" up && ip -n "$name" link set lo up; } 2>>hosts.err || {
      ip link del "$device" 2>/dev/null || true
      return 1
    }
  done
  cat >rsh <<AGENT
#!/bin/sh
host=\$1; shift
case \$host in 10.99.7.1) host=${names[0]} ;; 10.99.7.2) host=${names[1]} ;; *) exit 9 ;; esac
exec ip netns exec \$host sh -c "\$*"
AGENT
  chmod +x rsh
  export OMPI_MCA_plm_rsh_agent=$PWD/rsh OMPI_MCA_btl=tcp,self \
    OMPI_MCA_btl_tcp_if_include=10.99.7.0/24 OMPI_MCA_oob_tcp_if_include=10.99.7.0/24
}

remove_hosts() {
  local host
  for host in "${hosts[@]}"; do
    ip netns pids "$host" 2>/dev/null | xargs -r kill -9 2>/dev/null || true
    ip netns del "$host" 2>/dev/null || true
  done
}
