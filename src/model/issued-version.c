/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/issued-version.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/rules-private.h"

/* Greater numbers in front of a point are no count of versions. */
#define MOST_VERSIONS 99999

static const char *
get_by_name (MunRecord  *record,
             const char *name)
{
  int field = mun_spec_find_field (mun_record_get_spec (record), name);

  return field >= 0 ? mun_record_get (record, field) : "";
}

static gboolean
is_in_force (MunRecord *record)
{
  return g_str_equal (mun_record_get_state (record), "approved") || g_str_equal (mun_record_get_state (record), "active");
}

static gboolean
is_in_work (MunRecord *record)
{
  static const char * const states[] = { "draft", "in_review", "planned", "prepared", "held", NULL };

  return g_strv_contains (states, mun_record_get_state (record));
}

static gboolean
has_behind (MunWorkspace *workspace,
            MunRecord    *document,
            gboolean    (*is) (MunRecord *record))
{
  static const struct { const MunSpec *spec; int field; } kinds[] = {
    { &mun_scope_spec, SCOPE_DOCUMENT }, { &mun_policy_spec, POLICY_DOCUMENT }, { &mun_objective_spec, OBJECTIVE_DOCUMENT },
    { &mun_security_plan_spec, SECURITY_PLAN_DOCUMENT }, { &mun_management_review_spec, MANAGEMENT_REVIEW_MINUTES },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GPtrArray) behind = mun_workspace_find (workspace, kinds[i].spec, kinds[i].field, MUN_IS, mun_record_get_id (document), -1);

      /* The step that is being made stands in the record already, not yet in the file. */
      for (guint j = 0; j < behind->len; j++)
        if (is (g_ptr_array_index (behind, j)))
          return TRUE;
    }

  return FALSE;
}

gboolean
mun_is_issued (MunWorkspace *workspace,
               MunRecord    *document)
{
  return has_behind (workspace, document, is_in_force);
}

gboolean
mun_is_in_work (MunWorkspace *workspace,
                MunRecord    *document)
{
  return has_behind (workspace, document, is_in_work);
}

/* Retires what was in force. Returns: the greatest number in front of the point that a version had, at least how many there were */
static guint
supersede (MunWorkspace *workspace,
           MunRecord    *document,
           GPtrArray    *also)
{
  g_autoptr(GPtrArray) versions = mun_workspace_children (workspace, document, &mun_document_version_spec);
  guint greatest = versions->len;

  for (guint i = 0; i < versions->len; i++)
    {
      MunRecord *version = g_ptr_array_index (versions, i);

      greatest = MAX (greatest, MIN (g_ascii_strtoull (mun_record_get (version, DOCUMENT_VERSION_VERSION), NULL, 10), MOST_VERSIONS));

      if (!mun_record_is (version, DOCUMENT_VERSION_STATUS, "approved"))
        continue;
      mun_record_set (version, DOCUMENT_VERSION_STATUS, "superseded");
      mun_record_set (version, DOCUMENT_VERSION_SUPERSEDED_ON, mun_workspace_get_today (workspace));
      g_ptr_array_add (also, g_object_ref (version));
    }

  return greatest;
}

/* What is issued under a document is no file: the approved record itself is what the checksum stands for. */
static char *
checksum_of (MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (sum, (const guchar *) mun_record_get_id (record), -1);
  for (guint i = 0; i < spec->n_fields; i++)
    {
      g_checksum_update (sum, (const guchar *) spec->fields[i].name, -1);
      g_checksum_update (sum, (const guchar *) mun_record_get (record, i), -1);
      g_checksum_update (sum, (const guchar *) "\n", 1);
    }

  return g_strdup (g_checksum_get_string (sum));
}

static MunRecord *
make_version (MunWorkspace *workspace,
              MunRecord    *document,
              MunRecord    *record,
              guint         before)
{
  MunRecord *version = mun_workspace_new_record (workspace, &mun_document_version_spec);
  g_autofree char *number = g_strdup_printf ("%u.0", before + 1);
  g_autofree char *sum = checksum_of (record);
  const char *own = get_by_name (record, "version"), *summary = get_by_name (record, "change_summary");
  const char *reviewed = get_by_name (record, "reviewed_on"), *today = mun_workspace_get_today (workspace);
  /* What somebody has read or approved was written by then. */
  const char *seen = *reviewed ? reviewed : get_by_name (record, "approved_on");
  const char *author = get_by_name (record, "author"), *owner = get_by_name (record, "owner");

  mun_record_set (version, DOCUMENT_VERSION_DOCUMENT, mun_record_get_id (document));
  mun_record_set (version, DOCUMENT_VERSION_VERSION, *own ? own : number);
  mun_record_set (version, DOCUMENT_VERSION_AUTHOR, *author ? author : *owner ? owner : mun_record_get (document, DOCUMENT_OWNER));
  mun_record_set (version, DOCUMENT_VERSION_WRITTEN_ON, *seen != '\0' && strcmp (seen, today) < 0 ? seen : today);
  mun_record_set (version, DOCUMENT_VERSION_CHANGE_SUMMARY, *summary ? summary : before == 0 ? _("First issue") : _("Issued again"));
  mun_record_set (version, DOCUMENT_VERSION_REVIEWER, get_by_name (record, "reviewer"));
  mun_record_set (version, DOCUMENT_VERSION_REVIEWED_ON, reviewed);
  mun_record_set (version, DOCUMENT_VERSION_APPROVED_BY, get_by_name (record, "approved_by"));
  mun_record_set (version, DOCUMENT_VERSION_APPROVED_ON, get_by_name (record, "approved_on"));
  /* Where nobody else looked it over before, whoever approved it has read it: minutes and objectives ask for nobody else at all. */
  if (!mun_record_is_set (version, DOCUMENT_VERSION_REVIEWER))
    mun_record_set (version, DOCUMENT_VERSION_REVIEWER, get_by_name (record, "approved_by"));
  if (!mun_record_is_set (version, DOCUMENT_VERSION_REVIEWED_ON))
    mun_record_set (version, DOCUMENT_VERSION_REVIEWED_ON, get_by_name (record, "approved_on"));
  mun_record_set (version, DOCUMENT_VERSION_SHA256, sum);
  mun_record_set (version, DOCUMENT_VERSION_STATUS, "approved");
  /* Who wrote it and approved it alone says why: the entry in the register of documents tells it, too. */
  if (*author && g_str_equal (author, get_by_name (record, "approved_by")))
    mun_record_set_note (version, mun_record_get_note (record));
  return version;
}

static MunRecord *
get_document (MunWorkspace *workspace,
              MunRecord    *record)
{
  return mun_workspace_get (workspace, &mun_document_spec, get_by_name (record, *get_by_name (record, "minutes") ? "minutes" : "document"), NULL);
}

static gboolean
was_issued_today (MunWorkspace *workspace,
                  MunRecord    *document)
{
  return mun_workspace_count (workspace, &mun_document_version_spec, DOCUMENT_VERSION_DOCUMENT, MUN_IS, mun_record_get_id (document),
                              DOCUMENT_VERSION_APPROVED_ON, MUN_IS, mun_workspace_get_today (workspace), -1) > 0;
}

/* Whether the number stands there for good. */
static gboolean
was_approved (MunRecord *version)
{
  return mun_record_is (version, DOCUMENT_VERSION_STATUS, "approved") || mun_record_is (version, DOCUMENT_VERSION_STATUS, "superseded");
}

MunRecord *
mun_issue_find_given (MunWorkspace *workspace,
                      MunRecord    *record,
                      int          *highest)
{
  g_autoptr(MunRecord) document = NULL;
  g_autoptr(GPtrArray) versions = NULL;
  const char *own;
  MunRecord *given = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record) && highest != NULL, NULL);

  *highest = 0;
  if (mun_record_get_spec (record) == &mun_document_version_spec || (document = get_document (workspace, record)) == NULL)
    return NULL;
  own = get_by_name (record, "version");
  versions = mun_workspace_children (workspace, document, &mun_document_version_spec);
  for (guint i = 0; i < versions->len; i++)
    {
      MunRecord *version = g_ptr_array_index (versions, i);

      if (!was_approved (version) || *mun_record_get_withdrawn (version) != '\0')
        continue;
      *highest = MAX (*highest, (int) MIN (g_ascii_strtoull (mun_record_get (version, DOCUMENT_VERSION_VERSION), NULL, 10), MOST_VERSIONS));
      if (*own != '\0' && mun_record_is (version, DOCUMENT_VERSION_VERSION, own))
        given = version;
    }
  return given != NULL ? g_object_ref (given) : NULL;
}

/* Returns: (nullable): the label of the step by which the record becomes a draft again, where it gets its number from the program */
static const char *
find_way_back (MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (const MunTransition *move = spec->transitions; !mun_record_is_new (record) && move->to != NULL; move++)
    if (g_str_equal (move->to, mun_spec_first_state (spec)) && g_strcmp0 (move->from, mun_record_get_saved (record, spec->state_field)) == 0)
      return _(move->label);
  return NULL;
}

/* The number stands there for good, so this one gets another. */
static gboolean
refuse_given (MunWorkspace  *workspace,
              MunRecord     *record,
              MunRecord     *given,
              GError       **error)
{
  g_autoptr(MunRecord) document = get_document (workspace, record);
  const char *number = get_by_name (record, "version"), *back = find_way_back (record);
  g_autofree char *next = mun_state_next_number (workspace, record);

  if (back != NULL)
    /* Translators: %1$s a number such as 2.0, %2$s and %3$s references, %4$s the label of a step, %5$s the next number such as 3.0 */
    return mun_refuse (error, _("Approving this issues it as version %1$s of %2$s, and %3$s is that version already and stays as it was approved. Use “%4$s” on this "
                                "one: as a draft it gets the next number, %5$s, as soon as it is sent for approval again."),
                       number, mun_record_get_ref (document), mun_record_get_ref (given), back, next);
  /* Translators: %1$s a number such as 2.0, %2$s and %3$s references, %4$s the next number such as 3.0 */
  return mun_refuse (error, _("Approving this issues it as version %1$s of %2$s, and %3$s is that version already and stays as it was approved. Give this one "
                              "a higher version number, such as %4$s, or none: then it gets the next one."),
                     number, mun_record_get_ref (document), mun_record_get_ref (given), next);
}

gboolean
mun_issue_check (MunWorkspace *workspace,
                 MunRecord    *record,
                 GError      **error)
{
  g_autoptr(MunRecord) document = NULL;
  g_autoptr(MunRecord) given = NULL;
  g_autoptr(GPtrArray) versions = NULL;
  const char *own;
  int highest;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), FALSE);

  own = get_by_name (record, "version");
  if (mun_record_get_spec (record) == &mun_document_version_spec || *own == '\0' || mun_workspace_is_restoring (workspace))
    return TRUE;
  document = get_document (workspace, record);
  if (document == NULL || was_issued_today (workspace, document))
    return TRUE;
  given = mun_issue_find_given (workspace, record, &highest);
  if (given != NULL)
    return refuse_given (workspace, record, given, error);
  versions = mun_workspace_children (workspace, document, &mun_document_version_spec);
  for (guint i = 0; i < versions->len; i++)
    {
      MunRecord *version = g_ptr_array_index (versions, i);

      if (is_in_work (version) && mun_record_is (version, DOCUMENT_VERSION_VERSION, own))
        return mun_refuse (error, _("Approving this issues it as version %1$s of %2$s, and %3$s is that version already, still unapproved. "
                                    "Withdraw %3$s first (on its page: menu ⋮, Withdraw…), then approve this."),
                           own, mun_record_get_ref (document), mun_record_get_ref (version));
    }
  return TRUE;
}

void
mun_issue_version (MunWorkspace *workspace,
                   MunRecord    *record,
                   GPtrArray    *also)
{
  g_autoptr(MunRecord) document = NULL;
  g_auto(GStrv) missing = NULL;
  MunRecord *version;

  g_return_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record) && also != NULL);

  document = get_document (workspace, record);
  if (document == NULL || was_issued_today (workspace, document))
    return;

  version = make_version (workspace, document, record, supersede (workspace, document, also));
  g_ptr_array_add (also, version);

  missing = mun_state_missing (document);
  if (mun_record_is (document, DOCUMENT_STATUS, "in_review") && missing[0] == NULL)
    mun_record_set (document, DOCUMENT_STATUS, "approved");
  /* The rules of the document look for its version in the file, where this one is not yet. */
  if (mun_record_is_set (document, DOCUMENT_REVIEW_INTERVAL_MONTHS))
    mun_rules_fill_months (document, DOCUMENT_REVIEW_DUE, mun_record_get (version, DOCUMENT_VERSION_APPROVED_ON),
                           mun_record_get_int (document, DOCUMENT_REVIEW_INTERVAL_MONTHS, 12));
  if (mun_record_is_dirty (document))
    g_ptr_array_add (also, g_object_ref (document));
}

void
mun_issue_moved (MunWorkspace        *workspace,
                 MunRecord           *record,
                 const MunTransition *move,
                 GPtrArray           *also)
{
  if (g_str_equal (move->to, "approved"))
    mun_issue_version (workspace, record, also);
}
