namespace GraphExplorer.Cypher.Storage;

/// <summary>256 nodes: their labels, relationships and properties.</summary>
sealed class NodePage : IPage<NodePage>
{
    public const int SlotBitCount = 8;
    public const int SlotMask = SlotBits.SlotsInPage - 1;

    public ColumnSet Properties;

    int[] _labelSets;
    Adjacency[] _outgoing;
    Adjacency[] _incoming;
    bool _ownsLabelSets;
    bool _ownsOutgoing;
    bool _ownsIncoming;

    NodePage(long epoch, int[] labelSets, Adjacency[] outgoing, Adjacency[] incoming, ColumnSet properties)
    {
        Epoch = epoch;
        (_labelSets, _outgoing, _incoming, Properties) = (labelSets, outgoing, incoming, properties);
    }

    public long Epoch { get; }

    public static NodePage Create(long epoch) =>
        new(epoch, new int[SlotBits.SlotsInPage], [], [], ColumnSet.Empty) { _ownsLabelSets = true };

    public NodePage Copy(long epoch) => new(epoch, _labelSets, _outgoing, _incoming, Properties.Copy());

    /// <summary>True when there is a node in the slot.</summary>
    public bool Exists(int slot) => _labelSets[slot] > 0;

    /// <summary>Number of the node's label set in <see cref="LabelSets"/>; -1 when there is no node.</summary>
    public int LabelSet(int slot) => _labelSets[slot] - 1;

    public void SetLabelSet(int slot, int labelSet) => OwnLabelSets()[slot] = labelSet + 1;

    /// <summary>Empties the slot. Its relationships stay, so that they can still be found and deleted.</summary>
    public void Delete(long epoch, int slot)
    {
        OwnLabelSets()[slot] = 0;
        Properties.RemoveAll(epoch, slot);
    }

    public Adjacency Outgoing(int slot) => _outgoing.Length == 0 ? default : _outgoing[slot];

    public Adjacency Incoming(int slot) => _incoming.Length == 0 ? default : _incoming[slot];

    public ref Adjacency WritableOutgoing(int slot) => ref Own(ref _outgoing, ref _ownsOutgoing)[slot];

    public ref Adjacency WritableIncoming(int slot) => ref Own(ref _incoming, ref _ownsIncoming)[slot];

    int[] OwnLabelSets()
    {
        if (_ownsLabelSets) return _labelSets;
        _ownsLabelSets = true;
        return _labelSets = [.. _labelSets];
    }

    static Adjacency[] Own(ref Adjacency[] items, ref bool isOwned)
    {
        if (isOwned) return items;
        isOwned = true;
        return items = items.Length == 0 ? new Adjacency[SlotBits.SlotsInPage] : [.. items];
    }
}
