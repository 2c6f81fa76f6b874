/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "model/issued-version.h"
#include "model/rules-steps.h"

/* Versions of controlled documents: draft, in review, approved, superseded. */

static const char * const not_carried_over[] = {
  "reviewer", "reviewed_on", "approved_by", "approved_on", "review_due", "change_summary", "supersedes", "version",
};

static gboolean
is_carried_over (const MunSpec *spec,
                 guint          field)
{
  if (field == spec->state_field || (spec->fields[field].flags & MUN_AFTER_APPROVAL))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (not_carried_over); i++)
    if (g_str_equal (spec->fields[field].name, not_carried_over[i]))
      return FALSE;
  return TRUE;
}

static void
set_by_name (MunRecord  *record,
             const char *name,
             const char *value)
{
  int field = mun_spec_find_field (mun_record_get_spec (record), name);

  if (field >= 0 && value != NULL)
    mun_record_set (record, field, value);
}

static char *
next_version (MunRecord *record)
{
  int field = mun_spec_find_field (mun_record_get_spec (record), "version");
  int number = field >= 0 ? atoi (mun_record_get (record, field)) : 0;

  return g_strdup_printf ("%d.0", MAX (number, 0) + 1);
}

/* Versions of one document stand below it; those of the other types form a line by themselves. */
static gboolean
is_same_line (MunRecord *a,
              MunRecord *b)
{
  const MunSpec *spec = mun_record_get_spec (a);

  if (spec->flags & MUN_SPEC_CHILD)
    return mun_record_is (b, spec->parent_field, mun_record_get (a, spec->parent_field));
  return mun_step_same_line (a, b);
}

char *
mun_state_next_number (MunWorkspace *workspace,
                       MunRecord    *record)
{
  const MunSpec *spec;
  g_autoptr(GPtrArray) versions = NULL;
  g_autoptr(MunRecord) given = NULL;
  int highest = 0;
  int field;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), NULL);

  given = mun_issue_find_given (workspace, record, &highest);

  spec = mun_record_get_spec (record);
  field = mun_spec_find_field (spec, "version");
  versions = mun_workspace_find (workspace, spec, -1);
  for (guint i = 0; field >= 0 && i < versions->len; i++)
    if (g_ptr_array_index (versions, i) != record && is_same_line (record, g_ptr_array_index (versions, i)))
      highest = MAX (highest, atoi (mun_record_get (g_ptr_array_index (versions, i), field)));
  return g_strdup_printf ("%d.0", highest + 1);
}

/* Whether another version has the number of this draft by now: one of its line, or an approved one of its document. */
static gboolean
is_overtaken (MunWorkspace *workspace,
              MunRecord    *record,
              int           field)
{
  g_autoptr(GPtrArray) same = mun_workspace_find (workspace, mun_record_get_spec (record), field, MUN_IS, mun_record_get (record, field), -1);
  int highest;
  g_autoptr(MunRecord) given = mun_issue_find_given (workspace, record, &highest);

  for (guint i = 0; i < same->len; i++)
    if (same->pdata[i] != record && is_same_line (record, same->pdata[i]))
      return TRUE;
  return given != NULL;
}

/* A version that was begun by hand comes after those of its line. What is typed for a new one is looked at with the rest of it. */
static void
give_number (MunWorkspace *workspace,
             MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  int field = mun_spec_find_field (spec, "version");
  g_autofree char *number = NULL;

  if (!(spec->flags & (MUN_SPEC_VERSIONED | MUN_SPEC_SIGNED)) || field < 0
      || (mun_record_is_set (record, field)
          && (mun_record_is_new (record) || mun_workspace_is_restoring (workspace) || !is_overtaken (workspace, record, field)))
      || (!mun_record_is_new (record) && !g_str_equal (mun_record_get_saved (record, spec->state_field), mun_spec_first_state (spec))))
    return;
  number = mun_state_next_number (workspace, record);
  mun_record_set (record, field, number);
}

void
mun_state_derive (MunWorkspace *workspace,
                  MunRecord    *record)
{
  const MunRules *rules;

  g_return_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record));

  rules = mun_rules_for (mun_record_get_spec (record));
  give_number (workspace, record);
  if (rules != NULL && rules->derive != NULL)
    rules->derive (workspace, record);
}

/* The same, unless it names a record that is no longer in use: a copy does not name it anew. */
static void
carry_over (MunWorkspace *workspace,
            MunRecord    *from,
            MunRecord    *to,
            guint         field)
{
  MunKind kind = mun_record_get_spec (from)->fields[field].kind;
  g_auto(GStrv) ids = g_strsplit (mun_record_get (from, field), "\n", -1);
  g_autoptr(GString) kept = g_string_new (NULL);

  if (kind != MUN_KIND_LINK && kind != MUN_KIND_LINKS)
    {
      mun_record_set (to, field, mun_record_get (from, field));
      return;
    }
  for (char **id = ids; *id != NULL; id++)
    {
      g_autoptr(MunRecord) target = **id != '\0' ? mun_workspace_get_any (workspace, *id, NULL) : NULL;

      if (target != NULL && *mun_record_get_withdrawn (target) == '\0')
        g_string_append_printf (kept, "%s%s", kept->len > 0 ? "\n" : "", *id);
    }
  mun_record_set (to, field, kept->str);
}

static void
copy_children (MunWorkspace *workspace,
               MunRecord    *from,
               MunRecord    *to,
               GPtrArray    *records)
{
  for (const MunSpec * const *specs = mun_specs (); *specs != NULL; specs++)
    {
      const MunSpec *spec = *specs;
      g_autoptr(GPtrArray) lines = NULL;

      if (!(spec->flags & MUN_SPEC_CHILD) || spec->fields[spec->parent_field].target != mun_record_get_spec (from))
        continue;
      lines = mun_workspace_children (workspace, from, spec);
      for (guint i = 0; i < lines->len; i++)
        {
          MunRecord *copy = mun_workspace_new_record (workspace, spec);

          for (guint f = 0; f < spec->n_fields; f++)
            carry_over (workspace, g_ptr_array_index (lines, i), copy, f);
          mun_record_set (copy, spec->parent_field, mun_record_get_id (to));
          g_ptr_array_add (records, copy);
        }
    }
}

static MunRecord *
find_open_draft (MunWorkspace *workspace,
                 MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  int supersedes = mun_spec_find_field (spec, "supersedes");

  return mun_workspace_find_first (workspace, spec, spec->state_field, MUN_IN, "draft\nin_review",
                                   supersedes, MUN_IS, mun_record_get_id (record), -1);
}

MunRecord *
mun_state_begin_version (MunWorkspace  *workspace,
                         MunRecord     *record,
                         GError       **error)
{
  g_autoptr(MunRecord) draft = NULL;
  g_autofree char *version = NULL;
  const MunSpec *spec;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), NULL);

  spec = mun_record_get_spec (record);
  if (!(spec->flags & MUN_SPEC_VERSIONED) || !g_str_equal (mun_record_get_state (record), "approved"))
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED,
                   _("A new version starts from an approved one; %s is not approved. Change it as it is."), mun_record_get_ref (record));
      return NULL;
    }
  draft = find_open_draft (workspace, record);
  if (draft != NULL)
    return g_steal_pointer (&draft);

  draft = mun_workspace_new_record (workspace, spec);
  version = next_version (record);
  for (guint i = 0; i < spec->n_fields; i++)
    if (is_carried_over (spec, i))
      carry_over (workspace, record, draft, i);
  set_by_name (draft, "version", version);
  set_by_name (draft, "supersedes", mun_record_get_id (record));
  set_by_name (draft, "author", mun_workspace_get_person (workspace));
  return g_steal_pointer (&draft);
}

MunRecord *
mun_state_begun_from (MunWorkspace *workspace,
                      MunRecord    *draft)
{
  const MunSpec *spec;
  int supersedes;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (draft), NULL);

  spec = mun_record_get_spec (draft);
  supersedes = mun_spec_find_field (spec, "supersedes");
  if (!(spec->flags & MUN_SPEC_VERSIONED) || supersedes < 0 || !mun_record_is_new (draft) || !mun_record_is_set (draft, supersedes))
    return NULL;
  return mun_workspace_get (workspace, spec, mun_record_get (draft, supersedes), NULL);
}

void
mun_state_carry_lines (MunWorkspace *workspace,
                       MunRecord    *draft,
                       GPtrArray    *records)
{
  g_autoptr(MunRecord) older = NULL;

  g_return_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (draft) && records != NULL);

  older = mun_state_begun_from (workspace, draft);
  if (older != NULL)
    copy_children (workspace, older, draft, records);
}

MunRecord *
mun_state_new_version (MunWorkspace  *workspace,
                       MunRecord     *record,
                       GError       **error)
{
  g_autoptr(MunRecord) draft = NULL;
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *version = NULL;
  g_autofree char *summary = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), NULL);

  draft = mun_state_begin_version (workspace, record, error);
  if (draft == NULL || !mun_record_is_new (draft))
    return g_steal_pointer (&draft);

  g_ptr_array_add (records, g_object_ref (draft));
  mun_state_carry_lines (workspace, draft, records);
  version = next_version (record);
  summary = g_strdup_printf (_("%1$s: version %2$s started"), _(mun_record_get_spec (draft)->title), version);
  if (!mun_workspace_save_all (workspace, records, summary, error))
    return NULL;
  return g_steal_pointer (&draft);
}

char *
mun_state_describe_approval (MunWorkspace *workspace,
                             MunRecord    *record)
{
  const MunSpec *spec;
  int by, on;
  g_autofree char *who = NULL;
  g_autofree char *when = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record), NULL);

  spec = mun_record_get_spec (record);
  by = mun_spec_find_field (spec, "approved_by");
  on = mun_spec_find_field (spec, "approved_on");
  if (!(spec->flags & MUN_SPEC_VERSIONED) || by < 0 || on < 0 || *mun_record_get_saved (record, by) == '\0' || *mun_record_get_saved (record, on) == '\0')
    return g_strdup ("");
  who = mun_workspace_title (workspace, &mun_person_spec, mun_record_get_saved (record, by));
  when = mun_workspace_format (workspace, record, on, NULL);
  /* Translators: a person and a day */
  return g_strdup_printf (_("Approved by %1$s on %2$s"), who, when);
}

MunRecord *
mun_state_current (MunWorkspace  *workspace,
                   const MunSpec *spec,
                   gboolean       or_draft)
{
  g_autoptr(GPtrArray) found = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && spec != NULL && mun_spec_has_state (spec), NULL);

  found = mun_workspace_find (workspace, spec, spec->state_field, MUN_IS, "approved", -1);
  if (found->len == 0 && or_draft)
    {
      g_ptr_array_unref (found);
      found = mun_workspace_find (workspace, spec, spec->state_field, MUN_IN, "draft\nin_review", -1);
    }
  return found->len > 0 ? g_object_ref (g_ptr_array_index (found, found->len - 1)) : NULL;
}
