# shellcheck shell=sh
# Talks to S3. Takes BUCKET; S3_ENDPOINT for another S3 than Amazon's; UPLOAD_OPTIONS, words for "aws s3 cp" such as --sse;
# TAGGING, the mark that tells a backup from whatever else lies in the bucket: without it the lifecycle keeps an object for ever.
AWS_MAX_ATTEMPTS=${AWS_MAX_ATTEMPTS:-5}
export AWS_MAX_ATTEMPTS

s3() { aws --cli-connect-timeout 10 --cli-read-timeout 60 ${S3_ENDPOINT:+--endpoint-url "$S3_ENDPOINT"} "$@"; }

# put FILE KEY: stored, marked, then read back whole and compared.
put() {
  # Options are words.
  # shellcheck disable=SC2086
  s3 s3 cp --only-show-errors ${UPLOAD_OPTIONS:-} "$1" "s3://$BUCKET/$2"
  s3 s3api put-object-tagging --bucket "$BUCKET" --key "$2" --tagging "$TAGGING"
  verify_stored "$2" "$(sha256sum <"$1")"
}

# verify_stored KEY SUM: a pipe would hide a download that broke off, so it goes over a file of its own.
verify_stored() {
  s3 s3 cp --only-show-errors "s3://$BUCKET/$1" "$READBACK"
  stored=$(sha256sum <"$READBACK")
  rm -f "$READBACK"
  [ "$stored" = "$2" ] || fail "$1 is not what was sent."
}

# keys PREFIX: sorted, one a line; nothing when there are none.
keys() {
  s3 s3api list-objects-v2 --bucket "$BUCKET" --prefix "$1" --query 'Contents[].[Key]' --output text | grep -v '^None$' | LC_ALL=C sort
}
