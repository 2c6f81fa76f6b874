/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "spec/all.h"
#include "store/store.h"

G_BEGIN_DECLS

/**
 * MunRecord: one record of any type.
 *
 * One class per record type (made from its spec at run time) has one string property per field, named like the field with "-" for "_";
 * besides these "ref", "display-title", "note", "withdrawn" and "dirty". All values are canonical texts (spec/spec.h), "" for not set.
 * A record is edited in memory and saved through the workspace. There is one object per record and workspace:
 * who edits, sees what others save.
 */
#define MUN_TYPE_RECORD (mun_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (MunRecord, mun_record, MUN, RECORD, GObject)

struct _MunRecordClass {
  GObjectClass   parent_class;
  const MunSpec *spec;
};

/** mun_record_type_for: Returns: the class of the records of @spec */
GType          mun_record_type_for        (const MunSpec *spec);

const MunSpec *mun_record_get_spec        (MunRecord     *self);
const char    *mun_record_get_id          (MunRecord     *self);

/** mun_record_get_ref: Returns: "RSK-0007", "" before the first save */
const char    *mun_record_get_ref         (MunRecord     *self);

/** mun_record_dup_name: what a person calls the record: its title; with the type in front where the title is only the number of a version.
 * Returns: (transfer full) */
char          *mun_record_dup_name        (MunRecord     *self);
/** mun_record_get_title: Returns: the title field as text; the number or "New risk" when it is empty. A title field that is a LINK or a CHOICE gives its raw value:
 * use mun_workspace_title() to show it */
const char    *mun_record_get_title       (MunRecord     *self);

/** mun_record_get: Returns: the canonical value, never %NULL, valid until the field changes */
const char    *mun_record_get             (MunRecord     *self,
                                           int            field);
gboolean       mun_record_is_set          (MunRecord     *self,
                                           int            field);
/** mun_record_get_int: Returns: the number, @fallback when not set */
gint64         mun_record_get_int         (MunRecord     *self,
                                           int            field,
                                           gint64         fallback);
double         mun_record_get_number      (MunRecord     *self,
                                           int            field,
                                           double         fallback);
/** mun_record_get_yes: Returns: whether a YES_NO field holds yes */
gboolean       mun_record_get_yes         (MunRecord     *self,
                                           int            field);
/** mun_record_compare_numbers: a #GCompareFunc for arrays of records: by their numbers, those that have none yet last */
int            mun_record_compare_numbers (gconstpointer  a,
                                           gconstpointer  b);
/** mun_record_get_links: Returns: (transfer full): the ids of a LINKS field */
GStrv          mun_record_get_links       (MunRecord     *self,
                                           int            field);
/** mun_record_is: whether the field holds exactly @value */
gboolean       mun_record_is              (MunRecord     *self,
                                           int            field,
                                           const char    *value);
/** mun_record_get_state: Returns: key of the state, "" for types without life cycle */
const char    *mun_record_get_state       (MunRecord     *self);

/** mun_record_set: @value must be canonical; notifies on change only */
void           mun_record_set             (MunRecord     *self,
                                           int            field,
                                           const char    *value);
void           mun_record_set_int         (MunRecord     *self,
                                           int            field,
                                           gint64         value);
/** mun_record_add_link / mun_record_remove_link: for LINKS fields */
void           mun_record_add_link        (MunRecord     *self,
                                           int            field,
                                           const char    *id);
void           mun_record_remove_link     (MunRecord     *self,
                                           int            field,
                                           const char    *id);
/** mun_record_parse: sets what a person typed; on error the old value stays */
gboolean       mun_record_parse           (MunRecord     *self,
                                           int            field,
                                           const char    *typed,
                                           GError       **error);

const char    *mun_record_get_note        (MunRecord     *self);
void           mun_record_set_note        (MunRecord     *self,
                                           const char    *note);
/** mun_record_is_withdrawn_changed: whether it is being withdrawn, or taken back into use */
gboolean       mun_record_is_withdrawn_changed (MunRecord *self);
/** mun_record_is_note_changed: whether the note was edited */
gboolean       mun_record_is_note_changed (MunRecord *self);

/** mun_record_get_withdrawn: Returns: the reason, "" for a live record */
const char    *mun_record_get_withdrawn   (MunRecord     *self);

gboolean       mun_record_is_new          (MunRecord     *self);
gboolean       mun_record_is_dirty        (MunRecord     *self);
/** mun_record_is_changed: whether the field differs from what is saved */
gboolean       mun_record_is_changed      (MunRecord     *self,
                                           int            field);
/** mun_record_get_saved: Returns: the value as saved, "" in a new record */
const char    *mun_record_get_saved       (MunRecord     *self,
                                           int            field);
/** mun_record_revert: back to what is saved */
void           mun_record_revert          (MunRecord     *self);

/* For the workspace ---------------------------------------------------------------------------------------------- */

MunRecord     *mun_record_new_for_row     (const MunSpec *spec,
                                           MunRow        *row,   /* (transfer full) */
                                           gboolean       is_new);
/** mun_record_take_row: the saved state is now @row (transfer full); unsaved edits of other fields stay unless @discard */
void           mun_record_take_row        (MunRecord     *self,
                                           MunRow        *row,
                                           gboolean       discard);
/** mun_record_forget: the record is no longer in the file (its creation was taken back, it was deleted): @row (transfer full) is what it
 * starts from again; what it held stays as unsaved edits, so that nothing is lost */
void           mun_record_forget          (MunRecord     *self,
                                           MunRow        *row);
/** mun_record_dup_saved: Returns: (transfer full): what is saved */
MunRow        *mun_record_dup_saved       (MunRecord     *self);
/** mun_record_dup_row: Returns: (transfer full): the edited state, ready to be written */
MunRow        *mun_record_dup_row         (MunRecord     *self);
void           mun_record_set_withdrawn   (MunRecord     *self,
                                           const char    *reason);

G_END_DECLS
