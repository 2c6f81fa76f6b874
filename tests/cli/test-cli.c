/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "refused-cases.h"

/* The command line as a person uses it: the program as a process, words in, texts and status out. */

static char *folder;

typedef struct {
  int   status;
  char *out;
  char *err;
} Run;

static void
run_clear (Run *run)
{
  g_clear_pointer (&run->out, g_free);
  g_clear_pointer (&run->err, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* Words are separated by blanks; a word may not contain any but "·", which stands for one. */
static void
run_program (Run        *run,
             const char *words)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) parts = g_strsplit (words, " ", -1);
  g_autoptr(GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);
  int wait_status;

  run_clear (run);
  g_ptr_array_add (argv, g_strdup (g_getenv ("MUNIMENT")));
  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      {
        g_auto(GStrv) pieces = g_strsplit (*part, "·", -1);

        g_ptr_array_add (argv, g_strjoinv (" ", pieces));
      }
  g_ptr_array_add (argv, NULL);
  g_spawn_sync (folder, (char **) argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &run->out, &run->err, &wait_status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (wait_status));
  run->status = WEXITSTATUS (wait_status);
}

static void
expect (const char *words,
        int         status,
        const char *needle)
{
  g_auto(Run) run = { 0 };

  g_test_message ("%s", words);
  run_program (&run, words);
  if (run.status != status || (needle != NULL && strstr (run.out, needle) == NULL && strstr (run.err, needle) == NULL))
    g_test_message ("status %d\n%s\n%s", run.status, run.out, run.err);
  g_assert_cmpint (run.status, ==, status);
  if (needle != NULL)
    g_assert_true (strstr (run.out, needle) != NULL || strstr (run.err, needle) != NULL);
  if (status != 0)
    g_assert_cmpstr (run.err, !=, "");
  else if (*run.err != '\0')
    g_assert_nonnull (strstr (run.err, "please note"));
}

static char *
checksum (const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *data = NULL;
  gsize size;

  return g_file_get_contents (path, &data, &size, NULL) ? g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) data, size) : g_strdup ("none");
}

static void
write_file (const char *name,
            const char *data,
            gssize      size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, data, size, &error);
  g_assert_no_error (error);
}

static const struct { const char *words; int status; const char *needle; } usage_cases[] = {
  { "help", 0, "Commands:" },
  { "undo demo.muniment --number 0", 2, "at least 1" },
  { "undo demo.muniment --number=-2147483648", 2, "at least 1" },
  { "log demo.muniment -n 0", 2, "at least 1" },
  { "log demo.muniment -n -3", 2, "at least 1" },
  { "log demo.muniment -n 99999999999", 2, "at most" },
  { "log demo.muniment -n many", 2, "many" },
  { "search demo.muniment camera -n 0", 2, "at least 1" },
  { "export demo.muniment -o x.ics --days 0", 2, "at least 1" },
  { "export demo.muniment -o x.ics --days=-5", 2, "at least 1" },
  { "export demo.muniment -o x.ics --days 400000", 2, "at most" },
  { "export demo.muniment -o x.xml --days 30", 2, "calendar" },
  { "--version", 0, "muniment" },
  { "new", 2, "FILE" },
  { "new x.muniment", 2, "--organisation" },
  { "show demo.muniment", 2, "REF" },
  { "check demo.muniment --today 2026-02-30", 2, "2026-02-30" },
  { "check demo.muniment --standard 9001", 2, "9001" },
  { "check demo.muniment --frobnicate", 2, "frobnicate" },
  { "report risk-register demo.muniment", 2, "-o" },
  { "report scope-statement demo.muniment -o x.pdf --paper a3", 2, "a3" },
  { "report scope-statement demo.muniment -o x.pdf --language xx", 2, "xx" },
  { "report dragon demo.muniment -o x.pdf", 1, "dragon" },
  { "report R26 demo.muniment RSK-0001 -o x.pdf", 2, "list FILE audit" },
  { "report R08 demo.muniment RSK-0001 -o x.pdf", 2, "whole organisation" },
  { "frobnicate", 2, "muniment: there is no command “frobnicate”" },
  { "report scope-statement demo.muniment --register --today 2026-01-01 -o x.pdf", 2, "do not go together" },
  { "report --bundle certification demo.muniment -o pack.pdf", 2, "would be a folder" },
  { "report --all demo.muniment -o all.PDF", 2, "would be a folder" },
  { "report scope-statement demo.muniment -o no/such/folder/x.pdf", 1, "x.pdf" },
  { "list demo.muniment dragon", 1, "dragon" },
  { "show demo.muniment RSK-9999", 1, "RSK-9999" },
  { "import demo.muniment x.doc", 2, ".csv" },
  { "import demo.muniment missing.csv --type site", 1, "missing.csv" },
  { "export demo.muniment -o x.csv", 2, "--type" },
  { "verify demo.muniment", 0, "Head of the chain" },
  { "types risk", 0, "current_likelihood" },
  { "search demo.muniment camera", 0, "Camera" },
  { "search demo.muniment zzzzqqq", 1, "zzzzqqq" },
};

static void
test_usage (void)
{
  g_autofree char *before = checksum ("demo.muniment");
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (usage_cases); i++)
    expect (usage_cases[i].words, usage_cases[i].status, usage_cases[i].needle);
  after = checksum ("demo.muniment");
  g_assert_cmpstr (before, ==, after);
}

/* What is out of use stays as it is until somebody takes it back. */
static void
test_withdrawn (void)
{
  g_autofree char *path = g_build_filename (folder, "withdrawn.muniment", NULL);

  expect ("demo withdrawn.muniment", 0, NULL);
  expect ("withdraw withdrawn.muniment CHG-0006 --reason no·longer·needed --as PER-0001", 0, "withdrawn");
  expect ("set withdrawn.muniment CHG-0006 status=in_progress", 1, "it was withdrawn (no longer needed)");
  expect ("set withdrawn.muniment CHG-0006 title=Other", 1, "Restore it first");
  expect ("restore withdrawn.muniment CHG-0006", 0, "in use again");
  expect ("set withdrawn.muniment CHG-0006 review_result=Seen", 0, NULL);
  g_remove (path);
}

static void
test_refused (void)
{
  g_autofree char *before = checksum ("demo.muniment");
  g_autofree char *path = g_build_filename (folder, "demo.muniment", NULL);
  g_autofree char *data = NULL;
  gsize size;

  /* Whatever it is called, a file of the program is not written over. */
  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  write_file ("hold.csv", data, size);
  for (guint i = 0; i < G_N_ELEMENTS (refused_cases); i++)
    {
      g_autofree char *after = NULL;

      expect (refused_cases[i].words, 1, refused_cases[i].needle);
      after = checksum ("demo.muniment");
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_records (void)
{
  g_autofree char *path = g_build_filename (folder, "firm.muniment", NULL);

  /* Half filled, and called by a day that is still to come: it has its number. */
  expect ("demo half.muniment", 0, NULL);
  expect ("add half.muniment after_action_review incident=INC-0005 went_well=x", 0, "AAR-");
  expect ("add half.muniment performance_evaluation performance_conclusion=x", 0, "PEV-");
  expect ("new firm.muniment --organisation Brook·&·Sons", 0, "Brook & Sons");
  expect ("new firm.muniment --organisation Again", 1, "firm.muniment");
  expect ("undo firm.muniment", 1, "nothing to undo");
  expect ("undo firm.muniment -n 1", 1, "nothing to undo");
  expect ("show firm.muniment ORG-0001", 0, "Brook & Sons");
  expect ("new other.muniment --organisation ·", 1, "name");
  expect ("add firm.muniment person full_name=Ann·Brook is_top_management=yes employment=employee", 0, "PER-0001");
  expect ("add firm.muniment site name=Yard kind=yard in_scope=yes site_owner=PER-0001", 0, "SIT-0001");
  expect ("show firm.muniment SIT-0001", 0, "Ann Brook");
  expect ("add firm.muniment person full_name=Bea·Brook is_top_management=yes employment=employee --as PER-0001", 0, "PER-0002");
  expect ("add firm.muniment scope statement=All products_services=a boundaries=b upstream=c downstream=d author=PER-0001 "
          "review_due=2099-01-01", 0, "SCO-0001");
  expect ("set firm.muniment SCO-0001 status=in_review --as PER-0001", 0, "SCO-0001");
  expect ("set firm.muniment SCO-0001 status=approved --as PER-0001", 1, "cannot also approve");
  expect ("set firm.muniment SCO-0001 status=approved approved_by=PER-0002 --as PER-0001", 1, "cannot enter the approval");
  expect ("set firm.muniment SCO-0001 status=approved --as PER-0002", 1, "--anyway REASON");
  expect ("show firm.muniment SCO-0001", 0, "In review");
  expect ("set firm.muniment SCO-0001 status=approved --as PER-0002 --anyway -", 2, "without a reason");
  expect ("set firm.muniment SCO-0001 status=approved --as PER-0002 --anyway The·sites·come·in·May", 0, "SCO-0001");
  expect ("log firm.muniment SCO-0001", 0, "(done anyway: The sites come in May)");
  expect ("list firm.muniment approval_step --json", 0, "Done anyway: The sites come in May");
  expect ("show firm.muniment sit-0001 --json", 0, "\"site_owner\": \"PER-0001\"");
  expect ("set firm.muniment SIT-0001 name=Old·yard", 0, "SIT-0001");
  expect ("undo firm.muniment", 0, "Undone");
  expect ("show firm.muniment SIT-0001", 0, "Yard");
  expect ("redo firm.muniment", 0, "Done again: Site SIT-0001");
  expect ("show firm.muniment SIT-0001", 0, "Old yard");
  expect ("log firm.muniment SIT-0001", 0, "Old yard");
  expect ("export firm.muniment -o sites.csv --type site", 0, NULL);
  expect ("import firm.muniment sites.csv --type site --dry-run", 0, "leave 1");
  expect ("export firm.muniment -o firm.xml", 0, NULL);
  expect ("export firm.muniment -o firm.ics --days 30", 0, NULL);
  expect ("export firm.muniment -o firm.txt", 2, ".ics");
  expect ("backup firm.muniment", 0, "Backup");
  expect ("report scope-statement firm.muniment -o scope.pdf --register", 0, "scope.pdf");
  expect ("list firm.muniment report_issue", 0, "REP-0001");
  expect ("verify firm.muniment --report scope.pdf", 0, "REP-0001");
  expect ("verify firm.muniment --report scope.pdf", 0, "not changed since");
  expect ("report scope-statement firm.muniment -o other.pdf --attach", 0, "other.pdf");
  expect ("verify firm.muniment --report other.pdf", 1, "not in the register");
  expect ("verify firm.muniment --report no-such.pdf", 1, "no-such.pdf");
  expect ("set firm.muniment PER-0001 note=Later", 0, "PER-0001");
  expect ("verify firm.muniment --report scope.pdf", 0, "1 later revision");
  expect ("verify firm.muniment", 0, "holds together");
  expect ("check firm.muniment", 0, "requirements");
  expect ("set firm.muniment SIT-0001 name=Yard·\xcd\xb8", 0, "SIT-0001");
  expect ("report R01 firm.muniment -o other.pdf", 0, "No font on this machine");
}

/* The numbers behind the checks: seen, changed, refused, brought back. */
static void
test_settings (void)
{
  expect ("settings demo.muniment", 0, "audit_months                 12 months");
  expect ("settings demo.muniment --json", 0, "\"name\": \"risks\"");
  expect ("new small.muniment --organisation Brook", 0, "Brook");
  expect ("settings small.muniment risks=25", 0, "SET-0001");
  expect ("settings small.muniment", 0, "(starter value: 10 risks)");
  expect ("check small.muniment", 0, "Fewer than 25 security risks");
  expect ("settings small.muniment risks=0", 1, "risks");
  expect ("settings small.muniment dragons=3", 1, "dragons");
  expect ("settings small.muniment risks=", 0, "SET-0001");
  expect ("check small.muniment", 0, "Fewer than 10 security risks");
  expect ("set small.muniment ORG-0001 profile=medium", 0, "ORG-0001");
  expect ("check small.muniment", 0, "Fewer than 15 security risks");
  expect ("add small.muniment setting risks=3", 1, "already");
  expect ("add small.muniment organisation name=Second", 1, "already");
  expect ("export small.muniment -o small.xml", 0, NULL);
  expect ("settings nowhere.muniment", 1, "nowhere");
}

static char *
read_head (const char *name,
           gsize       bytes)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  g_assert_cmpuint (size, >, bytes);
  return data;
}

/* Every command on everything that is no workspace: one clear message, status 1, the file untouched. */
static void
test_bad_files (void)
{
  static const char * const commands[] = {
    "check %s", "verify %s", "log %s", "undo %s", "list %s risk", "show %s RSK-0001", "set %s RSK-0001 title=x", "add %s site name=x",
    "search %s word", "backup %s", "export %s -o out.xml", "report scope-statement %s -o x.pdf", "report --all %s -o out",
  };
  static const char * const files[] = { "missing.muniment", "empty.muniment", "text.muniment", "random.muniment", "cut.muniment", "folder.muniment" };
  g_autofree char *head = read_head ("demo.muniment", 5000);
  g_autofree char *subfolder = g_build_filename (folder, "folder.muniment", NULL);
  char noise[4096];

  for (guint i = 0; i < sizeof noise; i++)
    noise[i] = (char) (i * 2654435761u >> 13);
  write_file ("empty.muniment", "", 0);
  write_file ("text.muniment", "Dear auditor,\n", -1);
  write_file ("random.muniment", noise, sizeof noise);
  write_file ("cut.muniment", head, 5000);
  g_mkdir (subfolder, 0777);

  for (guint f = 0; f < G_N_ELEMENTS (files); f++)
    for (guint c = 0; c < G_N_ELEMENTS (commands); c++)
      {
        g_autofree char *before = checksum (files[f]);
        g_auto(GStrv) parts = g_strsplit (commands[c], "%s", 2);
        g_autofree char *words = g_strconcat (parts[0], files[f], parts[1], NULL);
        g_autofree char *after = NULL;

        expect (words, 1, NULL);
        after = checksum (files[f]);
        g_assert_cmpstr (before, ==, after);
      }
}

/* A file from the future can be read; a change would lose what this version does not know. */
static void
test_newer (void)
{
  g_autofree char *path = g_build_filename (folder, "demo.muniment", NULL);
  g_autofree char *data = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  data[63] = 99; /* user_version: bytes 60 to 63 of a database, big-endian */
  write_file ("newer.muniment", data, size);
  before = checksum ("newer.muniment");
  expect ("list newer.muniment site", 0, "Quillbury");
  expect ("set newer.muniment SIT-0001 name=x", 1, "newer");
  after = checksum ("newer.muniment");
  g_assert_cmpstr (before, ==, after);
}

/* Somebody else has the file: it can be read, not written, and it is said who. */
static void
test_held (void)
{
  g_autofree char *lock = g_build_filename (folder, ".~lock.demo.muniment#", NULL);
  int fd = g_open (lock, O_RDWR | O_CREAT, 0666);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), ==, 0);
  expect ("list demo.muniment site", 0, "Quillbury");
  expect ("set demo.muniment SIT-0001 name=x", 1, "Nothing was saved");
  flock (fd, LOCK_UN);
  g_close (fd, NULL);
  g_unlink (lock);
  expect ("show demo.muniment SIT-0001", 0, "Ellerby");
}

/* A megabyte in one field is refused with the size that fits. */
static void
test_long_text (void)
{
  g_autofree char *text = g_strnfill (1024 * 1024, 'x');
  g_autofree char *csv = g_strconcat ("name,activities\nYard,", text, "\n", NULL);
  g_autofree char *before = checksum ("demo.muniment");
  g_autofree char *after = NULL;

  write_file ("long.csv", csv, -1);
  expect ("import demo.muniment long.csv --type site", 1, "1048576");
  after = checksum ("demo.muniment");
  g_assert_cmpstr (before, ==, after);
}

#define YARD " <record type=\"site\" id=\"8f354761-561e-4ba2-bb3a-dc85280a8dd4\" ref=\"SIT-0099\">\n  <field name=\"name\">Yard</field>\n"
#define TWICE(record, field) "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<muniment xmlns=\"https://muniment.org/exchange/1\">\n" YARD record field " </record>\n</muniment>\n"

/* A hand-made list cannot bring in what only top management signs, nor say one thing twice. */
static void
test_import_refused (void)
{
  g_autofree char *before = checksum ("demo.muniment");
  g_autofree char *after = NULL;

  write_file ("signed.csv", "statement,products_services,boundaries,upstream,downstream,author,version,review_due,approved_by,approved_on,status\n"
                            "All,a,b,c,d,PER-0003,9,2027-01-01,PER-0030,2026-11-01,approved\n", -1);
  write_file ("twice.csv", "name,name\nA,B\n", -1);
  write_file ("rows.csv", "ref,name\nSIT-0001,A\nSIT-0001,B\n", -1);
  write_file ("fields.xml", TWICE ("", "  <field name=\"name\">Quay</field>\n"), -1);
  write_file ("records.xml", TWICE (" </record>\n" YARD, ""), -1);
  expect ("import demo.muniment signed.csv --type scope", 1, "In review");
  expect ("import demo.muniment twice.csv --type site", 1, "twice");
  expect ("import demo.muniment rows.csv --type site", 1, "Line 3: SIT-0001 stands in more than one row");
  expect ("import demo.muniment fields.xml", 1, "line 5: this field stands in the record twice");
  expect ("import demo.muniment records.xml", 1, "line 6: this record stands in the file twice");
  after = checksum ("demo.muniment");
  g_assert_cmpstr (before, ==, after);
}

/* A whole export brings its approved versions along, but does not put them in the place of what is approved here. */
static void
test_restore (void)
{
  g_autofree char *path = g_build_filename (folder, "demo.xml", NULL);
  g_autofree char *xml = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  char *scope, *id;

  expect ("export demo.muniment -o demo.xml", 0, NULL);
  expect ("new copy.muniment --organisation Copy", 0, NULL);
  expect ("import copy.muniment demo.xml", 0, "changed 1");
  expect ("list copy.muniment scope", 0, "Approved");
  expect ("verify copy.muniment", 0, "holds together");

  g_assert_true (g_file_get_contents (path, &xml, NULL, NULL));
  scope = strstr (xml, "ref=\"SCO-0002\"");
  g_assert_nonnull (scope);
  id = g_strrstr_len (xml, scope - xml, "id=\"");
  g_assert_nonnull (id);
  memcpy (id + strlen ("id=\""), "00000000", 8);
  memcpy (scope, "ref=\"SCO-0077\"", 14);
  write_file ("other.xml", xml, -1);
  before = checksum ("demo.muniment");
  expect ("import demo.muniment other.xml", 1, "cannot go from");
  after = checksum ("demo.muniment");
  g_assert_cmpstr (before, ==, after);
}

/* Output that is lost is not done. */
static void
test_full_output (void)
{
  g_autofree char *program = g_shell_quote (g_getenv ("MUNIMENT"));
  g_autofree char *line = g_strdup_printf ("cd '%s' && %s log demo.muniment > /dev/full", folder, program);
  const char *argv[] = { "sh", "-c", line, NULL };
  g_autofree char *err = NULL;
  int wait_status;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &err, &wait_status, NULL));
  g_assert_cmpint (WEXITSTATUS (wait_status), ==, 1);
  g_assert_nonnull (strstr (err, "could not be written"));
}

static void
test_json (void)
{
  g_auto(Run) run = { 0 };

  run_program (&run, "check demo.muniment --json --standard 28000");
  g_assert_cmpint (run.status, ==, 0);
  g_assert_true (g_str_has_prefix (run.out, "[{\"id\": \"28000:4.1-01\", \"clause\": \"4.1\", \"level\": \"shall\", \"title\": "));
  g_assert_nonnull (strstr (run.out, "\"evidence\": \"partial\", \"gaps\": [{\"message\": \""));
  g_assert_null (strstr (run.out, "22320:"));
  g_assert_true (g_str_has_suffix (run.out, "}]\n"));
}

/* What a person says of a requirement stands beside what the records say, with who said it. */
static void
test_assessment (void)
{
  g_auto(Run) run = { 0 };
  const char *line;

  expect ("new round.muniment --organisation Round", 0, NULL);
  expect ("add round.muniment gap_assessment standard=28000 started_on=2026-11-01", 0, "GAP-0001");
  expect ("add round.muniment gap_answer assessment=GAP-0001 requirement=28000:7.2-02 status=not_applicable justification=Alone", 0, "GAN-0001");
  /* What no record can answer says so, and who did. */
  expect ("check round.muniment", 0, "A person judges this, for no record can answer it. Look for yourself");
  expect ("add round.muniment gap_answer assessment=GAP-0001 requirement=28000:4.2.3.1-01 status=met justification=Seen", 0, "GAN-0002");
  expect ("check round.muniment", 0, "The last answer is “Met”, by ");
  run_program (&run, "check round.muniment --json --standard 28000");
  g_assert_cmpint (run.status, ==, 0);
  line = strstr (run.out, "\"id\": \"28000:4.2.3.1-01\"");
  g_assert_true (g_str_has_prefix (strstr (line, "\"todo\": "), "\"todo\": \"A person judges this in the self-assessment"));
  line = strstr (run.out, "\"id\": \"28000:7.2-02\"");
  g_assert_nonnull (line);
  line = strstr (line, "\"assessment\": ");
  g_assert_true (g_str_has_prefix (line, "\"assessment\": {\"status\": \"not_applicable\", \"by\": "));
  g_assert_nonnull (strstr (line, "\"stale\": false"));
  line = strstr (run.out, "\"id\": \"28000:7.2-01\"");
  g_assert_true (g_str_has_prefix (strstr (line, "\"assessment\": "), "\"assessment\": null"));
}

/* The language follows LANGUAGE, once the locale is any but plain C. */
static void
test_language (void)
{
  g_autofree char *before = g_strdup (g_getenv ("LANGUAGE"));

  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  expect ("help", 0, "用法：");
  expect ("list demo.muniment dragon", 1, "没有记录类型“dragon”");
  expect ("verify demo.muniment", 0, "全部内容完整一致。");
  g_setenv ("LANGUAGE", before != NULL ? before : "", TRUE);
  expect ("help", 0, "Commands:");
}

/* Where the next version of a document is in work already, it says which one is in the way. */
static void
test_version_in_work (void)
{
  expect ("demo issued.muniment", 0, NULL);
  expect ("add issued.muniment document title=Scope code=D-99 kind=policy owner=PER-0003", 0, "DOC-0023");
  expect ("add issued.muniment scope statement=All products_services=a boundaries=b upstream=c downstream=d author=PER-0003 version=9 "
          "review_due=2099-01-01 document=DOC-0023", 0, "SCO-0003");
  expect ("add issued.muniment document_version document=DOC-0023 version=9 author=PER-0003 written_on=2026-11-01 change_summary=x", 0, "DOV-0024");
  expect ("set issued.muniment SCO-0003 status=in_review", 0, NULL);
  expect ("set issued.muniment SCO-0003 status=approved --as PER-0001 --anyway The·sites·come·in·May", 1, "Withdraw DOV-0024 first");
  expect ("withdraw issued.muniment DOV-0024 --reason not·needed", 0, NULL);
  expect ("set issued.muniment SCO-0003 status=approved --as PER-0001 --anyway The·sites·come·in·May", 0, "SCO-0003");
  expect ("show issued.muniment DOV-0025", 0, "Approved");
}

/* Where one person writes and approves, the refusal shows the note to type, and that is all it takes. */
static void
test_one_person (void)
{
  expect ("new one.muniment --organisation Brook", 0, NULL);
  expect ("add one.muniment person full_name=Ann·Brook is_top_management=yes employment=employee", 0, "PER-0001");
  expect ("add one.muniment scope statement=All products_services=a boundaries=b upstream=c downstream=d author=PER-0001 "
          "review_due=2099-01-01", 0, "SCO-0001");
  expect ("set one.muniment SCO-0001 status=in_review --as PER-0001", 0, NULL);
  expect ("set one.muniment SCO-0001 status=approved --as PER-0001", 1, "note=\"");
  expect ("set one.muniment SCO-0001 status=approved --as PER-0001 --anyway The·sites·come·in·May", 1, "does not take its place");
  expect ("set one.muniment SCO-0001 note=We·are·one·person --as PER-0001", 0, NULL);
  expect ("set one.muniment SCO-0001 status=approved --as PER-0001 --anyway The·sites·come·in·May", 0, NULL);
}

static void
test_warned_once (void)
{
  static const char warning[] = "The policy is not approved yet";
  g_auto(Run) run = { 0 };
  const char *found;

  expect ("demo told.muniment", 0, NULL);
  expect ("add told.muniment policy title=Ours audience=public body=We·promise version=9 author=PER-0003 review_due=2027-01-01", 0, "POL-0003");
  run_program (&run, "set told.muniment POL-0003 communicated_on=2026-11-01 published_on=2026-11-01 published_where=web");
  g_assert_cmpint (run.status, ==, 0);
  found = strstr (run.err, warning);
  g_assert_nonnull (found);
  g_assert_null (strstr (found + 1, warning));
}

static void
test_day (void)
{
  g_setenv ("MUNIMENT_TODAY", "2026-99-99", TRUE);
  expect ("check demo.muniment", 2, "is no day");
  g_setenv ("MUNIMENT_TODAY", "2026-11-02T25:00", TRUE);
  expect ("check demo.muniment", 2, "is no day");
  g_setenv ("MUNIMENT_TODAY", "2026-11-02T12:00", TRUE);
  expect ("list demo.muniment site", 0, "SIT-0001");
  g_unsetenv ("MUNIMENT_TODAY");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autofree char *remove_all = NULL;
  g_auto(Run) run = { 0 };
  int status;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("muniment-XXXXXX", &error);
  g_assert_no_error (error);
  run_program (&run, "demo demo.muniment");
  g_assert_cmpint (run.status, ==, 0);

  g_test_add_func ("/cli/usage", test_usage);
  g_test_add_func ("/cli/refused", test_refused);
  g_test_add_func ("/cli/withdrawn", test_withdrawn);
  g_test_add_func ("/cli/records", test_records);
  g_test_add_func ("/cli/settings", test_settings);
  g_test_add_func ("/cli/bad-files", test_bad_files);
  g_test_add_func ("/cli/newer", test_newer);
  g_test_add_func ("/cli/held", test_held);
  g_test_add_func ("/cli/long-text", test_long_text);
  g_test_add_func ("/cli/import-refused", test_import_refused);
  g_test_add_func ("/cli/restore", test_restore);
  g_test_add_func ("/cli/full-output", test_full_output);
  g_test_add_func ("/cli/json", test_json);
  g_test_add_func ("/cli/assessment", test_assessment);
  g_test_add_func ("/cli/language", test_language);
  g_test_add_func ("/cli/version-in-work", test_version_in_work);
  g_test_add_func ("/cli/one-person", test_one_person);
  g_test_add_func ("/cli/warned-once", test_warned_once);
  g_test_add_func ("/cli/day", test_day);
  status = g_test_run ();

  remove_all = g_strdup_printf ("rm -rf '%s'", folder);
  if (status == 0)
    g_spawn_command_line_sync (remove_all, NULL, NULL, NULL, NULL);
  g_free (folder);
  return status;
}
