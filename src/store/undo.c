/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "spec/infrastructure.h"

/* The first reason why a change cannot be taken back. */
typedef struct {
  MunStore *store;
  char     *reason;
  guint     turn;
  gboolean  last;    /* no further turn comes */
  gboolean  guarded; /* a trigger refused it */
} Conflict;

#define LAST_TURN 2

/* Columns before the fields of a record: id, ref, note, withdrawn. */
#define FIRST_FIELD 4

static char *
describe_record (MunStore               *store,
                 sqlite3_changeset_iter *iter)
{
  const char *table;
  int n_columns, operation, indirect;
  gboolean is_link;
  sqlite3_value *value = NULL;
  g_autofree char *id = NULL;
  const MunSpec *spec;
  g_autofree char *title = NULL;

  sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
  is_link = strcmp (table, "record_link") == 0;
  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, is_link ? 1 : 0, &value);
  else
    sqlite3changeset_old (iter, is_link ? 1 : 0, &value);
  id = mun_row_value_text (NULL, value);
  spec = is_link ? mun_store_find_type (store, id) : mun_spec_find (table);
  if (spec == NULL)
    return g_strdup (_("a record that is no longer there"));
  title = mun_store_title (store, spec, id);
  if (*title == '\0')
    return g_strdup (_(spec->title));

  /* TRANSLATORS: type of a record and its title: Risk “Theft from the yard” */
  return g_strdup_printf (_("%s “%s”"), _(spec->title), title);
}

/* Returns: (transfer full): labels of the steps that a person may take from where the record is */
static char *
list_steps (const MunSpec *spec,
            const MunRow  *row)
{
  const char *state = mun_spec_has_state (spec) ? row->values[spec->state_field] : NULL;
  g_autoptr(GString) steps = g_string_new (NULL);

  for (const MunTransition *move = spec->transitions; state != NULL && move->to != NULL; move++)
    if ((move->from == NULL || g_str_equal (move->from, state)) && (move->by == NULL || *move->by != '\0'))
      g_string_append_printf (steps, "%s“%s”", steps->len > 0 ? ", " : "", _(move->label));
  return g_string_free (g_steal_pointer (&steps), FALSE);
}

/* The line of the approval trail that would go is what keeps a decision from being undone. Returns: (transfer full) (nullable): what to do instead; %NULL
 * when it is no such line */
static char *
describe_decision (MunStore               *store,
                   sqlite3_changeset_iter *iter)
{
  const char *table;
  int n_columns, operation, indirect;
  sqlite3_value *value = NULL;
  g_autofree char *id = NULL;
  g_autofree char *steps = NULL;
  g_autoptr(MunRow) row = NULL;
  const MunSpec *spec;

  sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
  if (strcmp (table, mun_approval_step_spec.name) != 0 || operation != SQLITE_DELETE
      || sqlite3changeset_old (iter, FIRST_FIELD + APPROVAL_STEP_RECORD, &value) != SQLITE_OK)
    return NULL;
  id = mun_row_value_text (NULL, value);
  spec = id != NULL ? mun_store_find_type (store, id) : NULL;
  row = spec != NULL ? mun_store_load (store, spec, id, NULL) : NULL;
  if (row == NULL)
    return NULL;
  steps = spec->flags & (MUN_SPEC_VERSIONED | MUN_SPEC_SIGNED) ? NULL : list_steps (spec, row);
  if (steps != NULL && *steps != '\0')
    /* Translators: %1$s a kind of record, %2$s its number, %3$s names of steps in quotes */
    return g_strdup_printf (_("%1$s %2$s was decided about, and the approval trail keeps every decision. Go on from there instead: possible now are %3$s; what is different becomes a new record."),
                            _(spec->title), row->ref, steps);
  return g_strdup_printf (steps == NULL ? _("%1$s %2$s was decided about, and the approval trail keeps every decision. Start a new version and change it there.")
                                        : _("%1$s %2$s was decided about, and the approval trail keeps every decision. Add a new record for what is different."),
                          _(spec->title), row->ref);
}

/* Nothing is ever applied in part: the first conflict ends it, and its reason is kept. */
static int
conflict_cb (gpointer                data,
             int                     kind,
             sqlite3_changeset_iter *iter)
{
  Conflict *conflict = data;
  g_autofree char *said = g_strdup (sqlite3_errmsg (conflict->store->db));
  gboolean by_trigger = sqlite3_extended_errcode (conflict->store->db) == SQLITE_CONSTRAINT_TRIGGER;
  g_autofree char *record = NULL;
  g_autofree char *decision = NULL;

  if (conflict->reason != NULL)
    return SQLITE_CHANGESET_ABORT;
  /* What is missing now may come in a later turn; the file looks once more when the change ends. */
  if (kind == SQLITE_CHANGESET_FOREIGN_KEY && !conflict->last)
    return SQLITE_CHANGESET_OMIT;
  if (kind == SQLITE_CHANGESET_FOREIGN_KEY)
    {
      conflict->reason = g_strdup (_("Another record points to one that would vanish. Take that change back first."));
      return SQLITE_CHANGESET_ABORT;
    }
  record = describe_record (conflict->store, iter);
  conflict->guarded = kind == SQLITE_CHANGESET_CONSTRAINT && by_trigger;
  decision = conflict->guarded ? describe_decision (conflict->store, iter) : NULL;
  if (decision != NULL)
    conflict->reason = g_steal_pointer (&decision);
  else if (conflict->guarded)
    conflict->reason = g_strdup_printf ("%s: %s", record, _(said));
  else if (kind == SQLITE_CHANGESET_CONSTRAINT)
    conflict->reason = g_strdup_printf (_("%s would break a rule of the file (%s)."), record, said);
  else if (kind == SQLITE_CHANGESET_NOTFOUND)
    conflict->reason = g_strdup_printf (_("%s was removed since. Take that change back first."), record);
  else
    conflict->reason = g_strdup_printf (_("%s was changed again since. Take that change back first."), record);
  return SQLITE_CHANGESET_ABORT;
}

static int
is_in_turn_cb (gpointer    data,
               const char *table)
{
  return mun_proof_turn (table) == ((Conflict *) data)->turn;
}

/* What proves or belongs to another record comes before it, whatever the order of the tables in the changeset, for a case may be closed by it; and
 * after it with @back, for a case may be opened by it. Returns: the code of SQLite; unless that is good, nothing was changed */
static int
apply_in_turns (Conflict *conflict,
                void     *inverse,
                int       size,
                gboolean  back)
{
  sqlite3 *db = conflict->store->db;
  int code = sqlite3_exec (db, "SAVEPOINT turns", NULL, NULL, NULL);

  for (guint i = 0; code == SQLITE_OK && i <= LAST_TURN; i++)
    {
      conflict->turn = back ? LAST_TURN - i : i;
      conflict->last = i == LAST_TURN;
      code = sqlite3changeset_apply (db, size, inverse, is_in_turn_cb, conflict_cb, conflict);
    }
  if (code != SQLITE_OK)
    sqlite3_exec (db, "ROLLBACK TO turns", NULL, NULL, NULL);
  sqlite3_exec (db, "RELEASE turns", NULL, NULL, NULL);
  return code;
}

static gboolean
apply_inverse (MunStore  *store,
               GBytes    *changeset,
               gboolean   is_redo,
               GError   **error)
{
  g_autofree char *reason = NULL;
  g_autofree char *first = NULL;
  Conflict conflict = { .store = store };
  void *inverse = NULL;
  int size = 0;
  int code = sqlite3changeset_invert (g_bytes_get_size (changeset), g_bytes_get_data (changeset, NULL), &size, &inverse);

  if (code == SQLITE_OK)
    code = apply_in_turns (&conflict, inverse, size, FALSE);
  if (conflict.guarded)
    {
      first = g_steal_pointer (&conflict.reason);
      code = apply_in_turns (&conflict, inverse, size, TRUE);
    }
  sqlite3_free (inverse);
  reason = first != NULL ? g_steal_pointer (&first) : conflict.reason;
  if (reason != conflict.reason)
    g_free (conflict.reason);
  if (code == SQLITE_OK)
    return TRUE;
  if (reason != NULL)
    g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, is_redo ? _("This cannot be done again. %s") : _("This cannot be taken back. %s"), reason);
  else if (code == SQLITE_CORRUPT)
    g_set_error_literal (error, MUN_ERROR, MUN_ERROR_DAMAGED, _("The history of this change is damaged, so it cannot be taken back. Nothing was changed."));
  else
    mun_sql_set_code (store->db, code, error);
  return FALSE;
}

/* LINKS have no foreign keys, and neither have links to records of any type. */
static gboolean
check_still_linked (MunStore  *store,
                    GBytes    *changeset,
                    GError   **error)
{
  g_autoptr(GHashTable) touched = mun_changes_touched (g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset));
  GHashTableIter iter;
  gpointer id, type;

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &id, &type))
    {
      const MunSpec *spec = mun_spec_find (type);
      g_autoptr(MunRow) row = spec != NULL ? mun_store_load (store, spec, id, NULL) : NULL;
      g_autoptr(GPtrArray) hits = NULL;

      if (row != NULL)
        continue;
      hits = mun_store_linked_from (store, id, error);
      if (hits == NULL)
        return FALSE;
      if (hits->len > 0)
        {
          const MunHit *hit = g_ptr_array_index (hits, 0);

          if (*hit->title == '\0')
            g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("This cannot be taken back. %s points to a record that would vanish. Change that one first."), hit->ref);
          else
            g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("This cannot be taken back. %s (%s) points to a record that would vanish. Change that one first."),
                       hit->ref, hit->title);
          return FALSE;
        }
    }
  return TRUE;
}

/* Back to an earlier state leads no step of the life cycle, nor does a step take away what was added: the guards of the file let Muniment do it. */
static gboolean
apply_back (MunStore  *store,
            GBytes    *changeset,
            gboolean   is_redo,
            GError   **error)
{
  return mun_store_set_at_work (store, TRUE, error) && apply_inverse (store, changeset, is_redo, error) && check_still_linked (store, changeset, error)
         && mun_store_set_at_work (store, FALSE, error);
}

/* Links that come back must still lead somewhere. */
static void
want_links (MunStore *store,
            GBytes   *changeset)
{
  g_autoptr(sqlite3_changeset_iter) iter = NULL;

  if (sqlite3changeset_start (&iter, g_bytes_get_size (changeset), (void *) g_bytes_get_data (changeset, NULL)) != SQLITE_OK)
    return;
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect;
      sqlite3_value *to = NULL;

      sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
      if (strcmp (table, "record_link") == 0 && operation == SQLITE_DELETE && sqlite3changeset_old (iter, 3, &to) == SQLITE_OK)
        g_hash_table_replace (store->change->wanted, mun_row_value_text (NULL, to), g_strdup (_("This cannot be taken back")));
    }
}

static gboolean
take_back (MunStore           *store,
           const MunRevision  *target,
           gboolean            is_redo,
           const char         *person,
           const char         *summary,
           MunRevision       **revision,
           GError            **error)
{
  g_autoptr(GBytes) changeset = mun_store_changeset (store, target->number, error);

  if (changeset == NULL || !mun_store_begin (store, person, summary, error))
    return FALSE;
  if (apply_back (store, changeset, is_redo, error))
    {
      want_links (store, changeset);
      return mun_store_commit_as (store, is_redo ? 0 : target->number, is_redo ? target->number : 0, revision, error);
    }
  mun_store_rollback (store);
  return FALSE;
}

static MunRevision *
get_revision (MunStore  *store,
              gint64     number,
              GError   **error)
{
  g_autoptr(GPtrArray) found = mun_store_revisions (store, NULL, number + 1, 1, error);
  const MunRevision *revision;

  if (found == NULL)
    return NULL;
  revision = found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
  if (revision != NULL && revision->number == number)
    return mun_revision_copy (revision);
  g_set_error (error, MUN_ERROR, MUN_ERROR_NOT_FOUND, _("There is no revision %ld in this file."), (long) number);
  return NULL;
}

static gboolean
check_not_undone (MunStore           *store,
                  const MunRevision  *target,
                  GError            **error)
{
  sqlite3_stmt *stmt = mun_store_keep (store, "SELECT u.number FROM main.revision AS u WHERE u.undoes = ? AND u.undoes <> 0 AND NOT EXISTS "
                                       "(SELECT 1 FROM main.revision AS d WHERE d.redoes = u.number AND d.redoes <> 0)", error);
  gboolean undone;

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, target->number);
  undone = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_reset (stmt);
  if (undone)
    g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("Revision %ld was already taken back."), (long) target->number);
  else if (target->undoes != 0 || target->redoes != 0)
    g_set_error (error, MUN_ERROR, MUN_ERROR_REFUSED, _("Revision %ld only took back or restored another one. Choose that one instead."),
                 (long) target->number);
  else
    return TRUE;
  return FALSE;
}

gboolean
mun_store_undo (MunStore     *store,
                gint64        number,
                const char   *person,
                const char   *summary,
                MunRevision **revision,
                GError      **error)
{
  g_autoptr(MunRevision) target = NULL;

  g_return_val_if_fail (store != NULL && person != NULL && summary != NULL && store->change == NULL, FALSE);

  if (number != 0)
    target = get_revision (store, number, error);
  else if ((target = mun_store_next_undo (store)) == NULL)
    g_set_error_literal (error, MUN_ERROR, MUN_ERROR_REFUSED, _("There is nothing to take back."));
  if (target == NULL || !check_not_undone (store, target, error))
    return FALSE;
  return take_back (store, target, FALSE, person, summary, revision, error);
}

/* Tried in a transaction that is never committed: the rules are the same as when it is meant. */
static gboolean
rehearse (MunStore  *store,
          GBytes    *changeset,
          GError   **error)
{
  gboolean possible;

  if (!mun_store_begin (store, "", "", error))
    return FALSE;
  possible = apply_back (store, changeset, FALSE, error);
  if (possible)
    {
      want_links (store, changeset);
      possible = mun_store_check_wanted (store, error);
    }
  mun_store_rollback (store);
  return possible;
}

gboolean
mun_store_may_undo (MunStore  *store,
                    gint64     number,
                    gsize      max_size,
                    GError   **error)
{
  g_autoptr(MunRevision) target = NULL;
  g_autoptr(GBytes) changeset = NULL;

  g_return_val_if_fail (store != NULL && store->change == NULL, FALSE);

  target = get_revision (store, number, error);
  if (target == NULL || !check_not_undone (store, target, error))
    return FALSE;
  changeset = mun_store_changeset (store, number, error);
  if (changeset == NULL)
    return FALSE;
  return g_bytes_get_size (changeset) > max_size || rehearse (store, changeset, error);
}

gboolean
mun_store_redo (MunStore     *store,
                const char   *person,
                const char   *summary,
                MunRevision **revision,
                GError      **error)
{
  g_autoptr(MunRevision) target = NULL;

  g_return_val_if_fail (store != NULL && person != NULL && summary != NULL && store->change == NULL, FALSE);

  target = mun_store_next_redo (store);
  if (target == NULL)
    {
      g_set_error_literal (error, MUN_ERROR, MUN_ERROR_REFUSED, _("There is nothing to bring back."));
      return FALSE;
    }
  return take_back (store, target, TRUE, person, summary, revision, error);
}
