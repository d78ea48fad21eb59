#!/bin/sh
# The policy of Cloud Armor that stands in front of the functions (docs/deployment.md says what else it takes).
set -e
gcloud compute security-policies create cine
rule() { gcloud compute security-policies rules create "$@" --security-policy cine; }
# A body that is compressed.
rule 1000 --action deny-403 --expression \
  "has(request.headers['content-encoding']) && request.headers['content-encoding'].lower() != 'identity'"
# One that doesn't say how long it is: over HTTP/2 it needs no transfer-encoding either.
rule 1010 --action deny-403 --expression \
  "request.method.matches('^(POST|PUT|PATCH)$') && !has(request.headers['content-length'])"
# One that is too long, but for pictures and for imports.
rule 1020 --action deny-403 --expression \
  "has(request.headers['content-length']) && int(request.headers['content-length']) > 128000 && \
  !request.path.matches('^/(door/profiles-setAvatar|largeDoor/(imports-match|imports-apply|movies-findByPicture))$') && \
  !request.path.matches('^/api/(profiles/me/avatar|imports/match|imports/[^/]+/parts/[^/]+|movies/pictures)$')"
rule 1021 --action deny-403 --expression \
  "has(request.headers['content-length']) && int(request.headers['content-length']) > 1400000 && \
  !request.path.matches('^/(largeDoor/movies-findByPicture|api/movies/pictures)$')"
rule 1022 --action deny-403 --expression \
  "has(request.headers['content-length']) && int(request.headers['content-length']) > 14000000"
# One address may send 600 requests a minute. More than 3,000 in ten minutes ban it for ten minutes.
rule 1030 --action rate-based-ban --src-ip-ranges '*' --enforce-on-key ip --conform-action allow --exceed-action deny-429 \
  --rate-limit-threshold-count 600 --rate-limit-threshold-interval-sec 60 \
  --ban-threshold-count 3000 --ban-threshold-interval-sec 600 --ban-duration-sec 600
for service in door largeDoor api share; do
  gcloud compute backend-services update "$service" --security-policy cine --global
done
