/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/kit-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "model/rules.h"

/* First page, signatures and end mark: the same for every report. */

static const struct {
  const char *key;
  guint32     color;
  const char *readers;
} classes[] = {
  { "public",       0x2f6b3a, N_("Anybody") },
  { "internal",     0x1f4e79, N_("Our own people") },
  { "confidential", 0x9a5b00, N_("Named recipients only; do not pass on") },
  { "strict",       0x8f1d1d, N_("Named recipients only; keep locked away") },
};

static const char * const signer_roles[][MUN_SIGNERS] = {
  [MUN_SIGN_PREPARED] = { N_("Prepared by") },
  [MUN_SIGN_APPROVED] = { N_("Prepared by"), N_("Reviewed by"), N_("Approved by") },
  [MUN_SIGN_TOP]      = { N_("Approved by top management") },
  [MUN_SIGN_AUDIT]    = { N_("Lead auditor"), N_("Seen by the audited area"), N_("Received by top management") },
  [MUN_SIGN_MINUTES]  = { N_("Chair"), N_("Minutes taken by") },
};

/* Where the approver stands among those who prepare, review and approve. */
#define APPROVER 2

const char *
mun_report_classification (const MunReportType    *type,
                           const MunReportOptions *options)
{
  if (options->classification != NULL && *options->classification != '\0')
    return options->classification;
  return options->public_edition ? "public" : type->classification;
}

static guint
find_class (MunReport *report)
{
  const char *key = mun_report_classification (report->type, report->options);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_str_equal (classes[i].key, key))
      return i;
  return 1;
}

/* Field of a versioned type by its name; "" where the report has no such record. */
static const char *
get_control (MunReport  *report,
             const char *name)
{
  int field;

  if (report->subject == NULL)
    return "";
  field = mun_spec_find_field (mun_record_get_spec (report->subject), name);
  return field >= 0 ? mun_record_get (report->subject, field) : "";
}

static gboolean
is_versioned (MunReport *report)
{
  return report->subject != NULL && (mun_record_get_spec (report->subject)->flags & MUN_SPEC_VERSIONED) != 0;
}

static const char *
get_officer (MunReport *report,
             int        field)
{
  MunRecord *organisation = PRIVATE (report)->organisation;

  return organisation != NULL ? mun_record_get (organisation, field) : "";
}

/* Who made, checked and approved a version is in the record. For a list taken from the records, the people whose duty it is. */
static void
guess_signers (MunReport *report)
{
  const char *coordinator = get_officer (report, ORGANISATION_SECURITY_COORDINATOR);
  const char *top = get_officer (report, ORGANISATION_TOP_MANAGER);
  const char *acting = mun_workspace_get_person (report->workspace);
  const char *approver = get_control (report, "approved_by");

  switch (report->type->signatures)
    {
    case MUN_SIGN_TOP:
      mun_report_set_signer (report, 0, *approver != '\0' ? approver : top, get_control (report, "approved_on"));
      break;
    case MUN_SIGN_PREPARED:
    case MUN_SIGN_APPROVED:
      if (is_versioned (report))
        {
          mun_report_set_signer (report, 0, get_control (report, "author"), "");
          mun_report_set_signer (report, 1, get_control (report, "reviewer"), get_control (report, "reviewed_on"));
          mun_report_set_signer (report, 2, *approver != '\0' ? approver : top, get_control (report, "approved_on"));
          break;
        }
      mun_report_set_signer (report, 0, acting != NULL ? acting : coordinator, acting != NULL || *coordinator != '\0' ? report->today : "");
      mun_report_set_signer (report, 1, "", "");
      mun_report_set_signer (report, 2, top, "");
      break;
    case MUN_SIGN_AUDIT:
    case MUN_SIGN_MINUTES:
      mun_report_set_signer (report, 2, top, "");
      break;
    }
}

static void
set_logo (MunReport *report)
{
  const char *sha256 = get_officer (report, ORGANISATION_LOGO);
  MunColor accent;
  g_autoptr(GBytes) png = NULL;

  if (mun_color_parse (get_officer (report, ORGANISATION_ACCENT_COLOUR), &accent))
    mun_document_set_accent (report->document, accent);
  if (*sha256 == '\0')
    return;
  png = mun_store_read_file (mun_workspace_get_store (report->workspace), sha256, NULL);
  mun_document_set_logo (report->document, png);
}

/* Who is to approve the version, in words; "" where it is in force, and where nobody is on record who may. */
static char *
name_approver (MunReport *report)
{
  g_autoptr(MunRecord) approver = is_versioned (report) && mun_state_is_waiting (report->subject)
                                  ? mun_state_approver (report->workspace, report->subject) : NULL;

  return g_strdup (approver != NULL ? mun_record_get (approver, PERSON_FULL_NAME) : "");
}

/* Each page says that it is a draft: what is missing until it is in force stands once, in front of everything. */
static void
add_waiting (MunReport *report)
{
  g_autofree char *who = name_approver (report);
  g_autofree char *what = NULL;

  if (!is_versioned (report) || !mun_state_is_waiting (report->subject))
    return;
  if (g_str_equal (mun_record_get_state (report->subject), "draft"))
    what = g_strdup (mun_report_text (report, N_("This version is a draft: it has not been sent for approval yet.")));
  else if (*who != '\0')
    what = mun_report_say (report, N_("This version is in review: it waits for the approval of %s."), who);
  else
    what = g_strdup (mun_report_text (report, N_("This version is in review, but nobody of top management is on record who could approve it.")));
  mun_document_add_missing (report->document, what,
                            mun_report_text (report, N_("It is in force when it is approved, and is printed without “DRAFT” from then on.")));
}

void
mun_report_begin_frame (MunReport *report)
{
  MunDocument *document = report->document;
  guint class = find_class (report);
  g_autofree char *day = mun_report_date (report, report->today);

  mun_document_set_text (document, MUN_TEXT_ORGANISATION, get_officer (report, ORGANISATION_NAME));
  mun_document_set_text (document, MUN_TEXT_TITLE, mun_report_text (report, report->type->title));
  mun_document_set_text (document, MUN_TEXT_SUBJECT, mun_report_text (report, report->type->purpose));
  mun_document_set_text (document, MUN_TEXT_DATE, day);
  mun_document_set_text (document, MUN_TEXT_CLASSIFICATION,
                         mun_report_choice (report, &mun_report_issue_spec, REPORT_ISSUE_CLASSIFICATION, classes[class].key));
  mun_document_set_classification_color (document, MUN_COLOR (classes[class].color));
  mun_document_set_text (document, MUN_TEXT_NOTICE,
                         mun_report_text (report, report->options->issued
                                                  ? N_("Valid only with its issue number in the register of issued reports. Printed copies are not updated.")
                                                  : N_("Not in the register of issued reports: the issue number is the one that it would get there. Printed copies are not updated.")));
  mun_document_set_front (document, report->type->short_front ? MUN_FRONT_BLOCK : MUN_FRONT_PAGE);
  mun_document_set_landscape (document, report->type->landscape);
  set_logo (report);
  guess_signers (report);
  add_waiting (report);
}

/* A version that somebody put into force, now or earlier. */
static gboolean
is_decided (MunReport *report)
{
  return is_versioned (report) && !mun_state_is_waiting (report->subject);
}

static gboolean
is_signer_named (MunReport *report,
                 guint      place)
{
  const char *person = PRIVATE (report)->signers[place].person;

  return person != NULL && *person != '\0';
}

/* In a firm of one or two, one person wrote the version and approved it, and nobody else looked at it in between. */
static gboolean
signs_alone (MunReport *report)
{
  const MunSigner *signers = PRIVATE (report)->signers;

  return is_decided (report) && is_signer_named (report, 0) && g_strcmp0 (signers[0].person, signers[APPROVER].person) == 0
         && (!is_signer_named (report, 1) || g_str_equal (signers[1].person, signers[0].person));
}

/* Returns: (nullable): as what somebody signs in @place, NULL where nobody does. Those outside see who approved; once a version is in force, nobody
 * reviews it any more. */
static const char *
get_role (MunReport *report,
          guint      place)
{
  const char *role = signer_roles[report->type->signatures][place];

  if (report->type->signatures != MUN_SIGN_APPROVED || !is_versioned (report))
    return role;
  if (report->options->public_edition)
    return place == APPROVER ? role : NULL;
  if (signs_alone (report))
    return place == APPROVER ? N_("Prepared and approved by") : NULL;
  return is_decided (report) && place < APPROVER && !is_signer_named (report, place) ? NULL : role;
}

static void
add_control (MunReport  *report,
             const char *label,
             const char *value)
{
  mun_document_add_control (report->document, mun_report_text (report, label), value);
}

static char *
describe_status (MunReport *report)
{
  g_autofree char *status = NULL;
  g_autofree char *approver = name_approver (report);

  if (report->subject == NULL && report->type->subject != NULL)
    return g_strdup (mun_report_text (report, N_("Not written yet")));
  if (!is_versioned (report))
    return g_strdup (mun_report_text (report, PRIVATE (report)->draft ? N_("Draft") : N_("Taken from the records as they stand")));
  status = mun_report_value (report, report->subject, mun_record_get_spec (report->subject)->state_field);
  if (g_str_equal (mun_record_get_state (report->subject), "in_review") && *approver != '\0')
    /* Translators: version and status of a document, then a name: “2, in review, waits for the approval of Anna Weber”. */
    return mun_report_say (report, N_("Version %1$s, %2$s, waits for the approval of %3$s"), get_control (report, "version"), status, approver);
  if (g_str_equal (mun_record_get_state (report->subject), "approved") && *get_control (report, "approved_on") != '\0')
    {
      g_autofree char *day = mun_report_date (report, get_control (report, "approved_on"));

      /* Translators: version and status of a document, then a date: “2, approved, in force since 2 November 2026”. */
      return mun_report_say (report, report->options->public_edition ? N_("Version %1$s, %2$s, in force since %3$s")
                                                                     : N_("Version %1$s, %2$s, in force since %3$s; signature on paper pending"),
                             get_control (report, "version"), status, day);
    }
  /* Translators: version and status of a document: “2, approved”. */
  return mun_report_say (report, N_("Version %1$s, %2$s"), get_control (report, "version"), status);
}

static char *
describe_signer (MunReport *report,
                 guint      place)
{
  const MunSigner *signer = &PRIVATE (report)->signers[place];
  g_autofree char *person = mun_report_person (report, signer->person);
  g_autofree char *day = mun_report_date (report, signer->date != NULL ? signer->date : "");

  if (*person == '\0')
    return g_strdup (mun_report_text (report, is_decided (report) ? N_("Not recorded") : N_("Not yet, to be signed")));
  /* Who wrote what is in force has nothing left to do. */
  if (is_decided (report) && *day == '\0')
    return g_steal_pointer (&person);
  /* Translators: %1$s is a name with function, %2$s a date. */
  return mun_report_say (report, *day != '\0' ? N_("%1$s, on %2$s") : N_("%1$s, to be signed"), person, day);
}

static void
add_signer_controls (MunReport *report)
{
  for (guint i = 0; i < MUN_SIGNERS; i++)
    if (get_role (report, i) != NULL)
      {
        g_autofree char *signer = describe_signer (report, i);

        add_control (report, get_role (report, i), signer);
      }
}

/* Nobody looked at it but its author: in a firm of one or two that is possible, but everybody who reads it is told why. */
static void
add_own_approval (MunReport *report)
{
  g_autofree char *reason = is_versioned (report) ? mun_report_own_approval (report, report->subject) : g_strdup ("");

  if (*reason != '\0')
    add_control (report, N_("Why the author approved it"), reason);
}

/* The statement of a version of the scope is about itself, all else is about what the version in force covers. */
static char *
describe_scope (MunReport *report)
{
  gboolean is_subject = report->subject != NULL && mun_record_get_spec (report->subject) == &mun_scope_spec;
  g_autoptr(MunRecord) scope = is_subject ? g_object_ref (report->subject) : mun_state_current (report->workspace, &mun_scope_spec, FALSE);
  g_autofree char *day = NULL;

  if (is_subject && !mun_record_is_set (scope, SCOPE_APPROVED_ON))
    /* Translators: %1$s is a number such as SCO-0002, %2$s a version. */
    return mun_report_say (report, N_("%1$s, version %2$s"), mun_record_get_ref (scope), mun_record_get (scope, SCOPE_VERSION));
  if (scope == NULL)
    return g_strdup (mun_report_text (report, N_("No scope is approved yet")));
  day = mun_report_date (report, mun_record_get (scope, SCOPE_APPROVED_ON));
  /* Translators: %1$s is a number such as SCO-0002, %2$s a version, %3$s a date. */
  return mun_report_say (report, N_("%1$s, version %2$s of %3$s"), mun_record_get_ref (scope), mun_record_get (scope, SCOPE_VERSION), day);
}

/* The entry in the register of documents under which the subject is issued decides, where there is one. */
static char *
describe_retention (MunReport *report)
{
  g_autoptr(MunRecord) document = mun_workspace_get (report->workspace, &mun_document_spec, get_control (report, "document"), NULL);

  if (document != NULL && mun_record_is_set (document, DOCUMENT_RETENTION_YEARS))
    return mun_report_value (report, document, DOCUMENT_RETENTION_YEARS);
  return g_strdup (mun_report_text (report, report->type->retention != NULL ? report->type->retention : N_("6 years after it was replaced")));
}

static void
add_data_controls (MunReport *report)
{
  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (report->workspace), NULL);
  g_autofree char *day = mun_report_date (report, report->today);
  g_autofree char *number = head != NULL ? g_strdup_printf ("%d", (int) head->number) : g_strdup ("0");
  g_autofree char *at = head != NULL ? g_strndup (head->at, strlen ("2026-11-02T14:05")) : g_strdup ("");
  g_autofree char *time = mun_report_date (report, at);
  /* Translators: %1$s is a date, %2$s date and time, %3$s the number of a revision. */
  g_autofree char *as_of = mun_report_say (report, N_("%1$s; last change %2$s UTC, revision %3$s"), day, time, number);

  add_control (report, N_("Data as of"), head != NULL ? as_of : day);
  if (!report->options->public_edition)
    add_control (report, N_("Head of the chain"), head != NULL ? head->hash : mun_report_text (report, N_("No revision yet")));
  mun_document_set_text (report->document, MUN_TEXT_REVISION, number);
  mun_document_set_text (report->document, MUN_TEXT_CHAIN_HEAD, head != NULL ? head->hash : "");
  mun_document_set_text (report->document, MUN_TEXT_CREATED, head != NULL ? head->at : "");
}

static void
set_reference (MunReport *report)
{
  const char *ref = report->subject != NULL ? mun_record_get_ref (report->subject) : "";
  gint64 shown = report->options->issue_no;
  g_autofree char *number = g_strdup_printf ("%d", (int) (shown > 0 ? shown : mun_report_next_issue (report->workspace, report->type, report->subject)));
  g_autofree char *issue = mun_report_say (report, N_("Issue %s"), number);
  g_autofree char *reference = g_strconcat (report->type->code, *ref != '\0' ? " " : "", ref, NULL);
  /* Translators: %1$s is the number of a report, %2$s “Issue 3”. */
  g_autofree char *both = mun_report_say (report, N_("%1$s, %2$s"), reference, issue);

  mun_document_set_text (report->document, MUN_TEXT_REFERENCE, reference);
  mun_document_set_text (report->document, MUN_TEXT_VERSION, issue);
  add_control (report, N_("Report number"), both);
}

/* Nobody shall work from a document that was taken out of use, whatever its last version is.
 * Returns: (nullable): untranslated N_(): the mark that its entry in the register of documents asks for */
static const char *
find_archive_mark (MunReport *report)
{
  g_autoptr(MunRecord) document = mun_workspace_get (report->workspace, &mun_document_spec, get_control (report, "document"), NULL);

  if (document == NULL)
    return NULL;
  if (mun_record_is (document, DOCUMENT_STATUS, "obsolete"))
    return N_("OBSOLETE");
  return mun_record_is (document, DOCUMENT_STATUS, "archived") || mun_record_is (document, DOCUMENT_STATUS, "destroyed") ? N_("ARCHIVE") : NULL;
}

static void
set_watermark (MunReport *report)
{
  const char *state = is_versioned (report) ? mun_record_get_state (report->subject) : "";
  const char *mark = find_archive_mark (report);

  if (mark != NULL)
    mun_document_set_text (report->document, MUN_TEXT_WATERMARK, mun_report_text (report, mark));
  else if (g_str_equal (state, "superseded"))
    mun_document_set_text (report->document, MUN_TEXT_WATERMARK, mun_report_text (report, N_("SUPERSEDED")));
  else if (PRIVATE (report)->draft || (*state != '\0' && !g_str_equal (state, "approved")))
    mun_document_set_text (report->document, MUN_TEXT_WATERMARK, mun_report_text (report, N_("DRAFT")));
}

/* How the report was picked from the workspace, and how it is kept: of use to those who have the workspace. */
static void
add_keeping_controls (MunReport *report)
{
  MunReportPrivate *priv = PRIVATE (report);
  g_autofree char *scope = describe_scope (report);
  g_autofree char *retention = describe_retention (report);

  add_control (report, N_("Filter"), priv->filter != NULL ? priv->filter : mun_report_text (report, N_("None, all records in use")));
  add_control (report, N_("Period"), priv->period != NULL ? priv->period : mun_report_text (report, N_("No period, the state on the day")));
  add_control (report, N_("Scope of the system"), scope);
  add_control (report, N_("Clause of ISO 28000"), report->type->clause);
  add_control (report, N_("Retention"), retention);
}

/* Readers outside are told only that something was picked. */
static void
add_special_controls (MunReport *report)
{
  MunReportPrivate *priv = PRIVATE (report);

  if (priv->filter != NULL)
    add_control (report, N_("Filter"), priv->filter);
  if (priv->period != NULL)
    add_control (report, N_("Period"), priv->period);
}

static gboolean
is_public_policy (MunReport *report)
{
  return report->subject != NULL && mun_record_get_spec (report->subject) == &mun_policy_spec && mun_record_is (report->subject, POLICY_AUDIENCE, "public");
}

/* A text that anybody may read is not called internal without saying why: this edition of it has more. */
static const char *
get_edition (MunReport *report)
{
  const MunSpec *spec = report->subject != NULL ? mun_record_get_spec (report->subject) : NULL;

  if (report->options->public_edition)
    return N_("Public edition: confidential fields are left out");
  if (spec == &mun_scope_spec || is_public_policy (report))
    return N_("Full edition, with parts for our own people only; what anybody may read is in the public edition");
  return N_("Full edition");
}

/* What makes a policy that is written for the public internal are its annexes. Returns: (transfer full) */
static char *
describe_class (MunReport *report)
{
  const char *class = mun_document_get_text (report->document, MUN_TEXT_CLASSIFICATION);

  if (is_public_policy (report) && !g_str_equal (classes[find_class (report)].key, "public"))
    return mun_report_say (report, N_("%s, because of the annexes; the text of the policy itself is for the public"), class);
  return g_strdup (class);
}

static void
add_controls (MunReport *report)
{
  gboolean is_public = report->options->public_edition;
  guint class = find_class (report);
  const char *distribution = report->options->distribution;
  const char *owner_id = PRIVATE (report)->owner != NULL ? PRIVATE (report)->owner : get_officer (report, ORGANISATION_SECURITY_COORDINATOR);
  g_autofree char *status = describe_status (report);
  g_autofree char *owner = mun_report_person (report, owner_id);
  g_autofree char *classification = describe_class (report);

  set_reference (report);
  add_control (report, N_("Version and status"), status);
  add_control (report, N_("Classification"), classification);
  add_control (report, N_("Edition"), mun_report_text (report, get_edition (report)));
  if (!is_public)
    add_control (report, N_("Owner"), *owner != '\0' ? owner : mun_report_text (report, N_("Not named yet")));
  add_signer_controls (report);
  add_own_approval (report);
  add_data_controls (report);
  if (is_public)
    add_special_controls (report);
  else
    add_keeping_controls (report);
  add_control (report, N_("Distribution"), distribution != NULL && *distribution != '\0'
                                             ? distribution : mun_report_text (report, classes[class].readers));
}

/* A line that stands above the signature of whoever signs alone. */
static void
add_reason (MunReport *report)
{
  g_autofree char *reason = signs_alone (report) ? mun_report_own_approval (report, report->subject) : g_strdup ("");
  g_autofree char *line = NULL;

  if (report->type->signatures != MUN_SIGN_APPROVED || *reason == '\0')
    return;
  line = mun_report_say (report, N_("Why the author approved it: %s"), reason);
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NORMAL, line);
}

static void
add_signature (MunReport *report,
               guint      place)
{
  const MunSigner *signer = &PRIVATE (report)->signers[place];
  g_autoptr(MunRecord) person = is_signer_named (report, place) ? mun_workspace_get (report->workspace, &mun_person_spec, signer->person, NULL) : NULL;
  g_autofree char *job = person != NULL ? mun_report_job (report, person) : g_strdup ("");
  /* A day without a name says of nobody that it was done. */
  g_autofree char *day = mun_report_date (report, person != NULL && signer->date != NULL ? signer->date : "");

  mun_document_add_signature (report->document, mun_report_text (report, get_role (report, place)),
                              person != NULL ? mun_record_get (person, PERSON_FULL_NAME) : "", job, day);
}

void
mun_report_leave_unsigned (MunReport *report)
{
  PRIVATE (report)->is_signed = TRUE;
}

void
mun_report_sign (MunReport *report)
{
  if (PRIVATE (report)->is_signed)
    return;
  PRIVATE (report)->is_signed = TRUE;

  add_reason (report);
  for (guint i = 0; i < MUN_SIGNERS; i++)
    if (get_role (report, i) != NULL)
      add_signature (report, i);
}

void
mun_report_end_frame (MunReport *report)
{
  set_watermark (report);
  add_controls (report);
  mun_report_sign (report);
  if (report->options->public_edition)
    mun_document_add_short_end (report->document);
  else
    mun_document_add_end (report->document);
}
